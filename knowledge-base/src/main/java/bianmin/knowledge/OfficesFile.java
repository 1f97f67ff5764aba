package bianmin.knowledge;

import java.util.List;

/// Reads `offices/<kind>.yaml`.
final class OfficesFile {
    private OfficesFile() {}

    /// @param kind the file's name
    static List<Office> read(Fields fields, String kind) {
        var offices = fields.each("offices", f -> {
            var office = new Office(
                    kind,
                    f.text("name"),
                    f.text("county"),
                    f.text("address"),
                    f.text("phone"),
                    f.text("hours"),
                    f.number("latitude"),
                    f.number("longitude"),
                    f.text("source"));
            if (!office.county().isEmpty() && !Terms.COUNTIES.contains(office.county())) {
                f.problem("county", "\"" + office.county() + "\" (expected: the full name with 台, such as 台北市)");
            }
            if (office.latitude() < 10 || office.latitude() > 27) {
                f.problem("latitude", office.latitude() + " (expected: 10 to 27, in Taiwan)");
            }
            if (office.longitude() < 114 || office.longitude() > 123) {
                f.problem("longitude", office.longitude() + " (expected: 114 to 123, in Taiwan)");
            }
            f.end();
            return office;
        });
        fields.end();
        return offices;
    }
}
