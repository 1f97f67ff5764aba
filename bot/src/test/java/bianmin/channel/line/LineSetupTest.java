package bianmin.channel.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LineSetupTest {
    private final FakeLine fake = new FakeLine();
    private final LineSettings settings =
            new LineSettings("secret", FakeLine.TOKEN, fake.address(), URI.create("https://bianmin.example.gov.tw"));
    private final List<String> said = new ArrayList<>();

    @AfterEach
    void close() {
        fake.close();
    }

    @Test
    void both_menus_are_drawn_uploaded_and_lead_to_each_other_and_the_plain_one_is_shown_to_all() throws Exception {
        assertThat(setUp()).isTrue();

        assertThat(fake.menus.menus).hasSize(2);
        assertThat(fake.menus.pictures.values())
                .allSatisfy(png -> assertThat(png).hasSizeBetween(10_000, 1_000_000));
        assertThat(fake.menus.aliases).containsOnlyKeys("bianmin-plain", "bianmin-senior");
        assertThat(fake.menus.shownToAll).isEqualTo(fake.menus.aliases.get("bianmin-plain"));
    }

    @Test
    void fields_of_the_senior_menu_are_bigger() throws Exception {
        setUp();

        assertThat(areaOf("bianmin-senior")).isGreaterThan(areaOf("bianmin-plain"));
    }

    @Test
    void a_second_run_makes_nothing_anew() throws Exception {
        setUp();
        var before = List.copyOf(fake.menus.menus.keySet());
        said.clear();

        assertThat(setUp()).isTrue();

        assertThat(fake.menus.menus.keySet()).containsExactlyElementsOf(before);
        assertThat(said.getFirst()).contains("up to date");
    }

    @Test
    void a_run_that_broke_off_is_made_good_by_the_next() throws Exception {
        setUp();
        fake.menus.aliases.clear();

        assertThat(setUp()).isTrue();

        assertThat(fake.menus.menus).hasSize(2);
        assertThat(fake.menus.aliases.values()).containsExactlyInAnyOrderElementsOf(fake.menus.menus.keySet());
    }

    @Test
    void the_webhook_is_set_and_tested() throws Exception {
        setUp();

        assertThat(fake.webhook()).containsEntry("endpoint", "https://bianmin.example.gov.tw/channels/line/webhook");
        assertThat(said.getLast()).contains("it works");
    }

    @Test
    void a_webhook_that_line_cannot_reach_is_said_plainly() throws Exception {
        fake.webhookIsUnreachable();

        assertThat(setUp()).isFalse();

        assertThat(said.getLast()).contains("COULD_NOT_CONNECT");
    }

    @Test
    void a_machine_without_a_chinese_font_is_told_what_to_install() throws Exception {
        try (var setup = new LineSetup(settings, said::add, Optional::empty)) {
            assertThat(setup.run()).isFalse();
        }

        assertThat(said.getFirst()).contains("fonts-noto-cjk");
    }

    @Test
    void a_wrong_token_is_said_and_nothing_goes_on() throws Exception {
        var wrong = new LineSettings("secret", "wrong", fake.address(), settings.publicUrl());
        try (var setup = new LineSetup(wrong, said::add)) {
            assertThat(setup.run()).isFalse();
        }

        assertThat(said).singleElement().asString().contains("401").doesNotContain("wrong");
    }

    private boolean setUp() throws InterruptedException {
        try (var setup = new LineSetup(settings, said::add)) {
            return setup.run();
        }
    }

    private long areaOf(String alias) {
        var menu = Objects.requireNonNull(fake.menus.menus.get(fake.menus.aliases.get(alias)));
        var bounds = menu.path("areas").path(0).path("bounds");
        return bounds.path("width").longValue() * bounds.path("height").longValue();
    }
}
