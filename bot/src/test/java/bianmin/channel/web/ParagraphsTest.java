package bianmin.channel.web;

import static org.assertj.core.api.Assertions.assertThat;

import bianmin.knowledge.Section.Block.Bullets;
import bianmin.knowledge.Section.Block.Paragraph;
import java.util.List;
import org.junit.jupiter.api.Test;

class ParagraphsTest {
    @Test
    void lines_that_begin_with_a_dot_are_one_list_again() {
        assertThat(Paragraphs.blocks(List.of("請帶：", "・印章", "・相片", "就這些。", "・最後")))
                .containsExactly(
                        new Paragraph("請帶："),
                        new Bullets(List.of("印章", "相片")),
                        new Paragraph("就這些。"),
                        new Bullets(List.of("最後")));
    }
}
