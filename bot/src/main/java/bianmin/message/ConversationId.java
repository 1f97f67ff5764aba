package bianmin.message;

/// Everything between one citizen (or one group) and the service on one channel.
///
/// @param channel the channel's name: `line`, `telegram`, `web`, or `desk` for the tools of the command line
/// @param key what the channel calls it, such as LINE's user id: letters, digits, `_`, `-`, `:`, 1 to 100 of them
public record ConversationId(String channel, String key) {
    public ConversationId {
        if (!channel.matches("[a-z]{1,20}")) {
            throw new IllegalArgumentException("channel: \"" + channel + "\" (expected: 1 to 20 lower-case letters)");
        }
        if (!key.matches("[A-Za-z0-9_:-]{1,100}")) {
            throw new IllegalArgumentException("conversation key of " + channel + ": " + key.length()
                    + " characters (expected: 1 to 100 of A-Z a-z 0-9 _ : -)");
        }
    }

    /// `channel/key`; [#parse] reads it back.
    @Override
    public String toString() {
        return channel + "/" + key;
    }

    public static ConversationId parse(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            throw new IllegalArgumentException("conversation id without a slash (expected: channel/key)");
        }
        return new ConversationId(text.substring(0, slash), text.substring(slash + 1));
    }
}
