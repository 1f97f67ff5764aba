package bianmin.turn;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// The pool that computes. More threads than cores would only queue inside the machine.
final class Computing {
    private final ExecutorService pool;
    private final Duration limit;
    private final Duration signAfter;

    /// A step that did not end well.
    static final class Failed extends Exception {
        private static final long serialVersionUID = 1;

        Failed(String message, Throwable cause) {
            super(message, cause);
        }
    }

    Computing(int threads, Duration limit, Duration signAfter) {
        this.pool = Executors.newFixedThreadPool(
                threads, Thread.ofPlatform().name("computing-", 0).daemon(true).factory());
        this.limit = limit;
        this.signAfter = signAfter;
    }

    /// Waits for the result.
    ///
    /// @param sign called once if it takes long
    <T> T of(Callable<T> task, Runnable sign) throws Failed, InterruptedException {
        var result = pool.submit(task);
        try {
            try {
                return result.get(signAfter.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                sign.run();
                return result.get(limit.toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (ExecutionException e) {
            throw new Failed("step broke off", e.getCause() == null ? e : e.getCause());
        } catch (TimeoutException e) {
            result.cancel(true);
            throw new Failed("step took longer than " + limit, e);
        }
    }

    void stop() {
        pool.shutdown();
    }
}
