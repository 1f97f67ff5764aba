package bianmin.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedRedisTest {
    private static final Key KEY = new Key(Partition.numbered(0), "kept");

    @TempDir
    Path data;

    private Store open() {
        return Store.open(StoreSettings.of(null, data));
    }

    @Test
    void a_restart_loses_nothing() {
        try (var store = open()) {
            store.await(store.wire().redis().set(store.text(KEY), "value"));
        }
        try (var store = open()) {
            assertThat(store.await(store.value(KEY))).isEqualTo("value");
            assertThat(store.complaint()).isNull();
        }
    }

    @Test
    void a_killed_one_is_started_again_with_all_it_acknowledged() throws InterruptedException {
        try (var redis = EmbeddedRedis.start(data.resolve("redis"));
                var store = Store.open(TestRedis.settings(redis.url(), "test:"))) {
            store.await(store.wire().redis().set(store.text(KEY), "value"));
            var killed = redis.process();
            killed.destroyForcibly();
            Await.until("killed", () -> !killed.isAlive());

            assertThat(store.await(store.value(KEY))).isEqualTo("value");
        }
    }

    @Test
    void one_left_behind_by_a_killed_server_is_stopped_first() throws Exception {
        var folder = data.resolve("redis");
        var left = EmbeddedRedis.start(folder);
        var process = left.process();
        left.abandon();

        try (var redis = EmbeddedRedis.start(folder)) {
            assertThat(process.isAlive()).isFalse();
            assertThat(redis.process().isAlive()).isTrue();
        }
    }

    @Test
    void two_servers_can_not_share_a_folder() {
        var folder = data.resolve("redis");
        try (var first = EmbeddedRedis.start(folder)) {
            assertThat(first.process().isAlive()).isTrue();
            assertThatThrownBy(() -> EmbeddedRedis.start(folder))
                    .hasRootCauseMessage(
                            "in use by another server (expected: one server a data folder, or a Redis address)");
        }
    }

    @Test
    void the_password_is_for_the_owners_eyes_only() throws Exception {
        try (var redis = EmbeddedRedis.start(data.resolve("redis"))) {
            var file = data.resolve("redis/redis.password");
            assertThat(Files.getPosixFilePermissions(file)).hasSize(2);
            assertThat(redis.url()).contains(Files.readString(file));
        }
    }

    @Test
    void a_redis_without_append_only_file_is_not_ready() {
        assertThat(Durability.complaint("loading:0\r\naof_enabled:0\r\n")).contains("append-only file of Redis is off");
        assertThat(Durability.complaint("aof_enabled:1\r\naof_last_write_status:err\r\n"))
                .contains("failed to write");
        assertThat(Durability.complaint("aof_enabled:1\r\naof_last_write_status:ok\r\n"))
                .isNull();
    }
}
