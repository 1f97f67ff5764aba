package bianmin.channel.line;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.GraphicsEnvironment;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import javax.imageio.ImageIO;

/// Draws a rich menu: flat colours, large words, a quiet note. Few colours keep the PNG far below LINE's 1 MB.
final class RichMenuPicture {
    private static final String PROBE = "便民問找人區號";
    private static final int GAP = 14;
    private static final int ROUND = 60;

    private final Font font;

    private RichMenuPicture(Font font) {
        this.font = font;
    }

    /// Empty where no font of this machine can draw Chinese. Noto's Traditional Chinese face is preferred, a sans next.
    static Optional<RichMenuPicture> withChineseFont() {
        return Arrays.stream(GraphicsEnvironment.getLocalGraphicsEnvironment().getAllFonts())
                .filter(font -> font.canDisplayUpTo(PROBE) < 0)
                .min(Comparator.comparingInt(RichMenuPicture::rank).thenComparing(font -> font.getFontName()))
                .map(RichMenuPicture::new);
    }

    private static int rank(Font font) {
        var name = font.getFontName();
        boolean traditional = name.contains("TC") || name.contains("TW");
        boolean sans = name.contains("Sans") && !name.contains("Mono");
        boolean bold = name.contains("Bold");
        return (traditional ? 0 : 4) + (sans ? 0 : 2) + (bold ? 0 : 1);
    }

    byte[] png(RichMenu menu, LineTexts texts) {
        var picture = new BufferedImage(RichMenu.WIDTH, RichMenu.HEIGHT, BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setColor(Color.decode("#F4F1EA"));
        pen.fillRect(0, 0, RichMenu.WIDTH, RichMenu.HEIGHT);
        for (int i = 0; i < menu.fields().size(); i++) {
            draw(pen, menu, i, texts);
        }
        pen.dispose();
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private void draw(Graphics2D pen, RichMenu menu, int i, LineTexts texts) {
        var field = menu.fields().get(i);
        var bounds = menu.bounds(i);
        int x = bounds.x().intValue() + GAP;
        int y = bounds.y().intValue() + GAP;
        int width = bounds.width().intValue() - 2 * GAP;
        int height = bounds.height().intValue() - 2 * GAP;
        pen.setColor(Color.WHITE);
        pen.fillRoundRect(x, y, width, height, ROUND, ROUND);
        pen.setColor(Color.decode(field.color()));
        pen.setStroke(new BasicStroke(10));
        pen.drawRoundRect(x, y, width, height, ROUND, ROUND);
        pen.fillRoundRect(x + width / 2 - 90, y + height / 5, 180, 26, 26, 26);
        words(
                pen,
                texts.say(field.text()),
                width - 80,
                menu.columns() == 2 ? 230 : 160,
                x + width / 2,
                y + height * 3 / 5);
        pen.setColor(Color.decode("#4A4A4A"));
        var note = texts.say(field.text() + ".note");
        words(pen, note, width - 120, menu.columns() == 2 ? 110 : 84, x + width / 2, y + height * 4 / 5 + 20);
    }

    /// Centred, as large as wished or as the room allows.
    private void words(Graphics2D pen, String words, int room, int wished, int centre, int baseline) {
        pen.setFont(font.deriveFont((float) wished));
        int width = pen.getFontMetrics().stringWidth(words);
        if (width > room) {
            pen.setFont(font.deriveFont((float) wished * room / width));
            width = pen.getFontMetrics().stringWidth(words);
        }
        pen.drawString(words, centre - width / 2, baseline);
    }
}
