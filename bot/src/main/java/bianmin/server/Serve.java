package bianmin.server;

import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/// `run`: the whole service in one process.
final class Serve {
    private Serve() {}

    static int run(List<String> arguments, PrintStream out) throws InterruptedException {
        if (!arguments.isEmpty()) {
            throw new Main.WrongUse("run: takes no arguments (expected: settings in the environment)");
        }
        var settings = Settings.read(System.getenv());
        var stopped = new CountDownLatch(1);
        var node = Node.start(settings);
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().name("drain").unstarted(() -> {
            node.stop();
            stopped.countDown();
        }));
        out.println("便民 is listening on " + address(settings));
        out.flush();
        System.gc(); // loading left as much behind as the service needs: the heap gives it back at once
        stopped.await();
        return 0;
    }

    private static String address(Settings settings) {
        var url = settings.publicUrl();
        return url == null ? "http://localhost:" + settings.port() + "/" : url + "/";
    }
}
