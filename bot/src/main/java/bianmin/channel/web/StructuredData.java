package bianmin.channel.web;

import bianmin.knowledge.Procedure;
import bianmin.knowledge.Section;
import bianmin.understanding.Facet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/// A procedure as JSON-LD: the EU's Core Public Service Vocabulary (CPSV-AP 3), with what schema.org calls the same so
/// that search engines read it too. The context is written out: no third host is asked for it.
final class StructuredData {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Map<String, Object> CONTEXT = Map.of(
            "cpsv", "http://purl.org/vocab/cpsv#",
            "cv", "http://data.europa.eu/m8g/",
            "dct", "http://purl.org/dc/terms/",
            "eli", "http://data.europa.eu/eli/ontology#",
            "schema", "https://schema.org/",
            "skos", "http://www.w3.org/2004/02/skos/core#");

    private final String base;

    /// @param base how the outside reaches us, such as `https://bianmin.example.gov.tw`
    StructuredData(String base) {
        this.base = base;
    }

    /// Fit to stand inside a script element: nothing in it can end one.
    String of(Procedure procedure) {
        var address = base + "/procedures/" + procedure.id();
        var service = new LinkedHashMap<String, Object>();
        service.put("@context", CONTEXT);
        service.put("@id", address);
        service.put("@type", List.of("cpsv:PublicService", "schema:GovernmentService"));
        service.put("dct:identifier", procedure.id().value());
        service.put("dct:title", chinese(procedure.title()));
        service.put("schema:name", procedure.title());
        service.put("schema:alternateName", procedure.alsoCalled());
        service.put("schema:url", address);
        service.put("dct:description", chinese(overview(procedure)));
        service.put("dct:language", "zh-Hant");
        service.put("dct:modified", procedure.checkedOn().toString());
        service.put("schema:audience", Map.of("@type", "schema:Audience", "schema:audienceType", procedure.audience()));
        service.put(
                "cv:hasCompetentAuthority",
                Map.of(
                        "@type",
                        List.of("cv:PublicOrganisation", "schema:GovernmentOrganization"),
                        "dct:title",
                        chinese(procedure.authority()),
                        "schema:name",
                        procedure.authority()));
        service.put("cv:thematicArea", procedure.domain());
        service.put(
                "cv:isGroupedBy",
                procedure.lifeEvents().stream()
                        .map(event -> Map.of("@type", "cv:LifeEvent", "dct:identifier", event))
                        .toList());
        service.put(
                "cpsv:hasInput",
                procedure.evidence().stream().map(StructuredData::evidence).toList());
        service.put(
                "cv:hasCost",
                procedure.costs().stream().map(StructuredData::cost).toList());
        service.put(
                "cv:hasChannel",
                procedure.channels().stream().map(StructuredData::channel).toList());
        service.put("cv:hasLegalResource", sources(procedure));
        service.put(
                "dct:relation",
                procedure.related().stream()
                        .map(other -> Map.of("@id", base + "/procedures/" + other))
                        .toList());
        var time = procedure.processingTime();
        if (time != null) {
            service.put("cv:processingTime", chinese(time.text()));
        }
        return safe(JSON.writeValueAsString(service));
    }

    private static String safe(String json) {
        return json.replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029");
    }

    private static Map<String, Object> chinese(String text) {
        return Map.of("@value", text, "@language", "zh-Hant");
    }

    private static String overview(Procedure procedure) {
        return procedure.section(Facet.OVERVIEW).stream()
                .flatMap(section -> section.blocks().stream())
                .map(block -> switch (block) {
                    case Section.Block.Paragraph(var text) -> text;
                    case Section.Block.Bullets(var items) -> String.join("；", items);
                })
                .reduce((first, second) -> first + " " + second)
                .orElse(procedure.title());
    }

    private static Map<String, Object> evidence(Procedure.Evidence evidence) {
        return Map.of("@type", "cv:Evidence", "dct:title", chinese(evidence.name()));
    }

    private static Map<String, Object> cost(Procedure.Cost cost) {
        return Map.of(
                "@type",
                "cv:Cost",
                "dct:description",
                chinese(cost.what()),
                "cv:value",
                cost.amount(),
                "cv:currency",
                "TWD");
    }

    private static Map<String, Object> channel(Procedure.Channel channel) {
        var found = new LinkedHashMap<String, Object>();
        found.put("@type", List.of("cv:Channel", "schema:ServiceChannel"));
        found.put("dct:type", channel.kind());
        found.put("schema:name", channel.name());
        if (channel.phone() != null) {
            found.put(
                    "schema:servicePhone", Map.of("@type", "schema:ContactPoint", "schema:telephone", channel.phone()));
        }
        var url = Links.web(channel.url());
        if (url != null) {
            found.put("schema:serviceUrl", url);
        }
        return found;
    }

    private static List<Map<String, Object>> sources(Procedure procedure) {
        var found = new ArrayList<Map<String, Object>>();
        Sources.inOrder(procedure).forEach(source -> {
            var resource = new LinkedHashMap<String, Object>();
            resource.put("@type", "eli:LegalResource");
            var url = Links.web(source.url());
            if (url != null) {
                resource.put("@id", url);
            }
            resource.put("dct:title", chinese(source.title()));
            if (source.dated() != null) {
                resource.put("dct:issued", source.dated().toString());
            }
            found.add(resource);
        });
        return found;
    }
}
