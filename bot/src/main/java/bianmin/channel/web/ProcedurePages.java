package bianmin.channel.web;

import bianmin.knowledge.KnowledgeBase;
import bianmin.knowledge.Procedure;
import bianmin.knowledge.ProcedureId;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A page for each procedure of the published revision, their index, and what search engines look for.
final class ProcedurePages {
    private final @Nullable URI publicUrl;
    private final Supplier<KnowledgeBase> published;
    private final Markup markup;
    private final Assets assets;

    ProcedurePages(@Nullable URI publicUrl, Supplier<KnowledgeBase> published, Markup markup, Assets assets) {
        this.publicUrl = publicUrl;
        this.published = published;
        this.markup = markup;
        this.assets = assets;
    }

    void serve(Router router) {
        read(router, "/procedures").handler(this::index);
        read(router, "/procedures/:id").handler(this::procedure);
        read(router, "/sitemap.xml").handler(this::siteMap);
        read(router, "/robots.txt").handler(this::robots);
    }

    /// For browsers, and for those who only ask whether it has changed.
    private static Route read(Router router, String path) {
        return router.route(path).method(HttpMethod.GET).method(HttpMethod.HEAD);
    }

    private void index(RoutingContext context) {
        var knowledge = published.get();
        var byDomain = new LinkedHashMap<String, List<Procedure>>();
        for (var domain : Texts.domains()) {
            var of = knowledge.procedures().stream()
                    .filter(procedure -> procedure.domain().equals(domain))
                    .toList();
            if (!of.isEmpty()) {
                byDomain.put(domain, of);
            }
        }
        show(
                context,
                knowledge,
                "/procedures",
                "procedures",
                page -> page.say("procedures.about"),
                Map.of("byDomain", byDomain));
    }

    private void procedure(RoutingContext context) {
        var knowledge = published.get();
        var procedure = id(context.pathParam("id"))
                .flatMap(knowledge::procedure)
                .orElseThrow(
                        () -> new Refused(404, "refused.no-such-page", "procedure: none of this name is published"));
        var path = "/procedures/" + procedure.id();
        var related = procedure.related().stream()
                .map(knowledge::procedure)
                .flatMap(Optional::stream)
                .toList();
        var data = new StructuredData(base(context)).of(procedure);
        show(
                context,
                knowledge,
                path,
                "procedure",
                _ -> procedure.title() + "｜" + procedure.audience(),
                Map.of("procedure", procedure, "related", related, "revision", knowledge.revision(), "data", data));
    }

    private static Optional<ProcedureId> id(String text) {
        try {
            return Optional.of(new ProcedureId(text));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    private interface Description {
        String of(Page page);
    }

    private void show(
            RoutingContext context,
            KnowledgeBase knowledge,
            String path,
            String template,
            Description description,
            Map<String, Object> more) {
        var request = context.request();
        var view = View.of(request);
        var response = context.response();
        if (view.isChosen(request)) {
            response.headers().add("Set-Cookie", view.setCookie(Browser.isSecure(request, publicUrl)));
        }
        var tag = "W/\""
                + Integer.toHexString(Objects.hash(knowledge.revision(), view, assets.address("bianmin.css"), path))
                + "\"";
        response.putHeader("Content-Type", "text/html; charset=utf-8")
                .putHeader("Cache-Control", "private, no-cache")
                .putHeader("Vary", "Cookie, Accept-Language")
                .putHeader("ETag", tag);
        if (tag.equals(request.getHeader("If-None-Match"))) {
            response.setStatusCode(304).end();
            return;
        }
        var texts = Texts.in(view.language());
        var unsaid = new Page(texts, view, assets, path, false, null);
        var page = new Page(texts, view, assets, path, false, description.of(unsaid));
        response.end(markup.page(page, template, more));
    }

    private void siteMap(RoutingContext context) {
        var base = base(context);
        var addresses = new StringBuilder(address(base + "/", "")).append(address(base + "/procedures", ""));
        for (var procedure : published.get().procedures()) {
            addresses.append(address(
                    base + "/procedures/" + procedure.id(), "<lastmod>" + procedure.checkedOn() + "</lastmod>"));
        }
        context.response()
                .putHeader("Content-Type", "application/xml; charset=utf-8")
                .putHeader("Cache-Control", "public, max-age=3600")
                .end("""
                        <?xml version="1.0" encoding="UTF-8"?>
                        <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
                        %s</urlset>
                        """.formatted(addresses));
    }

    private static String address(String location, String more) {
        return "<url><loc>" + location + "</loc>" + more + "</url>\n";
    }

    private void robots(RoutingContext context) {
        context.response()
                .putHeader("Content-Type", "text/plain; charset=utf-8")
                .putHeader("Cache-Control", "public, max-age=3600")
                .end("""
                        User-agent: *
                        Allow: /$
                        Allow: /procedures
                        Allow: /assets/
                        Disallow: /

                        Sitemap: %s/sitemap.xml
                        """.formatted(base(context)));
    }

    /// How the outside reaches us: as set, or as the request says where that has the form of a host.
    private String base(RoutingContext context) {
        if (publicUrl != null) {
            return publicUrl.toString();
        }
        var host = context.request().getHeader("Host");
        var named = host != null && host.matches("[A-Za-z0-9.:\\[\\]-]{1,100}") ? host : "localhost";
        return (Browser.isSecure(context.request(), null) ? "https://" : "http://") + named;
    }
}
