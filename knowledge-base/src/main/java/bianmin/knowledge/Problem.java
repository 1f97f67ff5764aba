package bianmin.knowledge;

/// Something wrong in the content.
///
/// @param file relative to the content folder, with `/`
/// @param line counted from 1
/// @param message what was met and what was expected
public record Problem(String file, int line, String message) {
    @Override
    public String toString() {
        return file + ":" + line + ": " + message;
    }
}
