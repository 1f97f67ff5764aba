package bianmin.conversation;

import bianmin.knowledge.KnowledgeBase;
import bianmin.knowledge.Office;
import bianmin.knowledge.Procedure;
import bianmin.message.Reply;
import bianmin.understanding.Language;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// The offices nearest to where a citizen is.
final class Nearby {
    private static final double EARTH_RADIUS_KM = 6371.0;
    private static final int SHOWN = 3;

    private final Wording wording;

    Nearby(Wording wording) {
        this.wording = wording;
    }

    /// @return the nearest first; empty if the procedure names no kind of office, or none of that kind is known
    List<Reply.Place> places(
            Language language, KnowledgeBase knowledge, Procedure procedure, double latitude, double longitude) {
        var kinds = procedure.channels().stream()
                .map(Procedure.Channel::office)
                .filter(java.util.Objects::nonNull)
                .toList();
        return knowledge.offices().stream()
                .filter(office -> kinds.contains(office.kind()))
                .sorted(Comparator.comparingDouble(office -> kilometres(office, latitude, longitude)))
                .limit(SHOWN)
                .map(office -> new Reply.Place(
                        office.name(),
                        office.address(),
                        office.phone(),
                        office.hours(),
                        wording.say(
                                language,
                                "places.distance",
                                String.format(Locale.ROOT, "%.1f", kilometres(office, latitude, longitude))),
                        office.latitude(),
                        office.longitude()))
                .toList();
    }

    /// Great-circle distance by the haversine formula.
    static double kilometres(Office office, double latitude, double longitude) {
        double dLat = Math.toRadians(office.latitude() - latitude);
        double dLon = Math.toRadians(office.longitude() - longitude);
        double a = Math.pow(Math.sin(dLat / 2), 2)
                + Math.cos(Math.toRadians(latitude))
                        * Math.cos(Math.toRadians(office.latitude()))
                        * Math.pow(Math.sin(dLon / 2), 2);
        return 2 * EARTH_RADIUS_KM * Math.asin(Math.sqrt(a));
    }
}
