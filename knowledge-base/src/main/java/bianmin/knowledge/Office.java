package bianmin.knowledge;

/// A place where citizens are served, from `content/offices`.
///
/// @param kind as channels of procedures name it, such as `household-office`
/// @param latitude in degrees, WGS 84
/// @param longitude in degrees, WGS 84
public record Office(
        String kind,
        String name,
        String county,
        String address,
        String phone,
        String hours,
        double latitude,
        double longitude,
        String source) {}
