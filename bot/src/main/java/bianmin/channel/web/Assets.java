package bianmin.channel.web;

import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/// Stylesheet, scripts and pictures. Their addresses hold a hash of their content, so browsers may keep them for good.
final class Assets {
    private static final Map<String, String> TYPES = Map.of(
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "svg", "image/svg+xml");
    private static final List<String> NAMES = List.of("bianmin.css", "chat.js", "page.js", "icon.svg");
    private static final String FOR_GOOD = "public, max-age=31536000, immutable";

    private final Map<String, Asset> assets = new HashMap<>();

    private record Asset(String address, String type, Buffer plain, Buffer zipped, String hash) {}

    Assets() {
        NAMES.forEach(name -> assets.put(name, read(name)));
    }

    String address(String name) {
        return asset(name).address();
    }

    void serve(Router router) {
        for (var asset : assets.values()) {
            router.get(asset.address()).handler(context -> send(context, asset, FOR_GOOD));
        }
        var widget = read("widget.js");
        router.get("/widget.js").handler(context -> {
            context.response().putHeader("Cross-Origin-Resource-Policy", "cross-origin");
            send(context, widget, "public, max-age=3600");
        });
        router.get("/favicon.ico").handler(context -> context.redirect(address("icon.svg")));
    }

    private static void send(RoutingContext context, Asset asset, String caching) {
        var tag = "\"" + asset.hash() + "\"";
        var response = context.response()
                .putHeader("Content-Type", asset.type())
                .putHeader("Cache-Control", caching)
                .putHeader("Vary", "Accept-Encoding")
                .putHeader("ETag", tag);
        if (tag.equals(context.request().getHeader("If-None-Match"))) {
            response.setStatusCode(304).end();
            return;
        }
        var accepted = context.request().getHeader("Accept-Encoding");
        if (accepted != null && accepted.contains("gzip")) {
            response.putHeader("Content-Encoding", "gzip").end(asset.zipped());
        } else {
            response.end(asset.plain());
        }
    }

    private Asset asset(String name) {
        var asset = assets.get(name);
        if (asset == null) {
            throw new IllegalArgumentException("asset: \"" + name + "\" (expected: one of " + NAMES + ")");
        }
        return asset;
    }

    private static Asset read(String name) {
        try (var in = Assets.class.getResourceAsStream("assets/" + name)) {
            if (in == null) {
                throw new IllegalStateException("assets/" + name + ": not on the class path");
            }
            var bytes = in.readAllBytes();
            var hash = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 6);
            int dot = name.lastIndexOf('.');
            var zipped = new ByteArrayOutputStream();
            try (var zip = new GZIPOutputStream(zipped)) {
                zip.write(bytes);
            }
            return new Asset(
                    "/assets/" + name.substring(0, dot) + "." + hash + name.substring(dot),
                    TYPES.getOrDefault(name.substring(dot + 1), "application/octet-stream"),
                    Buffer.buffer(bytes),
                    Buffer.buffer(zipped.toByteArray()),
                    hash);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
