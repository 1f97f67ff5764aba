/// Health, metrics, logs: how those who run the service see it.
///
/// Start at [Operations], which serves `/health/live`, `/health/ready` and `/metrics`. [Logs] writes one JSON object a
/// line.
/// **Promise:** no personal data in a log line or a metric's label. **Absent on purpose:** what is measured; each room
/// counts
/// for itself.
@NullMarked
package bianmin.operations;

import org.jspecify.annotations.NullMarked;
