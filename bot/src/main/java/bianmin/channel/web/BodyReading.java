package bianmin.channel.web;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;

/// Reads a request's body up to a limit; of what is longer, no more than the limit is ever held.
final class BodyReading {
    private BodyReading() {}

    static Future<Buffer> read(HttpServerRequest request, int most) {
        var body = Buffer.buffer();
        Promise<Buffer> read = Promise.promise();
        request.exceptionHandler(broken -> read.tryFail(new Refused(400, "refused.form", "body: broken off")));
        request.handler(part -> {
            if (body.length() + part.length() > most) {
                read.tryFail(new Refused(413, "refused.too-long", "body: (expected: at most " + most + " bytes)"));
            } else {
                body.appendBuffer(part);
            }
        });
        request.endHandler(_ -> read.tryComplete(body));
        return read.future();
    }
}
