package bianmin.channel.web;

import io.vertx.core.http.HttpServerRequest;
import java.net.InetAddress;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/// What a request says about where it comes from, and how far that may be believed.
final class Browser {
    private Browser() {}

    /// Refuses a post that another site's page has made a browser send.
    static void checkSameOrigin(HttpServerRequest request, @Nullable URI publicUrl) {
        var site = request.getHeader("Sec-Fetch-Site");
        if (site != null && !site.equals("same-origin")) {
            throw new Refused(403, "refused.origin", "Sec-Fetch-Site: (expected: same-origin)");
        }
        var origin = request.getHeader("Origin");
        if (origin == null && site != null) {
            return;
        }
        var from = origin == null ? request.getHeader("Referer") : origin;
        if (from == null || !isOurs(from, request, publicUrl)) {
            throw new Refused(
                    403, "refused.origin", (origin == null ? "Referer" : "Origin") + ": (expected: this server's own)");
        }
    }

    private static boolean isOurs(String from, HttpServerRequest request, @Nullable URI publicUrl) {
        URI address;
        try {
            address = URI.create(from);
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
        var authority = address.getRawAuthority();
        if (authority == null) {
            return false;
        }
        var asked = request.authority();
        return (asked != null && authority.equalsIgnoreCase(asked.toString()))
                || authority.equalsIgnoreCase(request.getHeader("Host"))
                || (publicUrl != null && authority.equalsIgnoreCase(publicUrl.getRawAuthority()));
    }

    /// The sender's address. The proxy's word for it counts only if the proxy is on our own network.
    static String address(HttpServerRequest request) {
        var peer =
                request.remoteAddress() == null ? null : request.remoteAddress().hostAddress();
        var forwarded = request.getHeader("X-Forwarded-For");
        if (peer == null || forwarded == null || !isPrivate(peer)) {
            return peer == null ? "unknown" : peer;
        }
        var last = forwarded.substring(forwarded.lastIndexOf(',') + 1).strip();
        return last.matches("[0-9a-fA-F.:]{2,45}") ? last : peer;
    }

    private static boolean isPrivate(String literal) {
        try {
            var address = InetAddress.ofLiteral(literal);
            return address.isLoopbackAddress()
                    || address.isSiteLocalAddress()
                    || (address.getAddress()[0] & 0xfe) == 0xfc;
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
    }

    /// A cookie for https only is one that http would not bring back.
    static boolean isSecure(HttpServerRequest request, @Nullable URI publicUrl) {
        return request.isSSL()
                || "https".equals(request.getHeader("X-Forwarded-Proto"))
                || (publicUrl != null && "https".equals(publicUrl.getScheme()));
    }

    /// Refuses an address whose query can't be read, before anybody else stumbles over it.
    static void checkAddress(HttpServerRequest request) {
        try {
            request.params();
        } catch (IllegalArgumentException malformed) {
            throw new Refused(400, "refused.form", "address: the query is wrongly encoded");
        }
    }

    /// A parameter of the address; null if there is none, or none that can be read.
    static @Nullable String parameter(HttpServerRequest request, String name) {
        try {
            return request.getParam(name);
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }

    static boolean wantsJson(HttpServerRequest request) {
        var accept = request.getHeader("Accept");
        return accept != null && accept.contains("application/json");
    }
}
