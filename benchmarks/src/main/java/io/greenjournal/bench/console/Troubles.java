package io.greenjournal.bench.console;

import io.greenjournal.testkit.FaultSwitch;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** What can go wrong with the vendor's answers, by name. */
final class Troubles {
  private static final String JSON = "application/json";
  private static final Duration LONG = Duration.ofMinutes(10);

  private Troubles() {}

  static Map<String, Consumer<FaultSwitch>> all() {
    Map<String, Consumer<FaultSwitch>> all = new LinkedHashMap<>();
    all.put("none", fault -> {});
    all.put("connection reset", FaultSwitch::reset);
    all.put("reset within the body", fault -> fault.reset(40));
    all.put("closed early", fault -> fault.closeEarly(40));
    all.put("stalls for ever", fault -> fault.stall(0));
    all.put("an answer after 5 s", fault -> fault.delay(Duration.ofSeconds(5)));
    all.put("no length, whole", FaultSwitch::withoutLength);
    all.put("corrupt gzip", FaultSwitch::corruptGzip);
    all.put("gzip bomb", fault -> fault.gzipBomb(200L << 20));
    all.put("huge header", fault -> fault.hugeHeader(64 << 10));
    all.put("500", fault -> fault.status(500, "", "text/plain"));
    all.put("502 with HTML", fault -> fault.status(502, "<html>bad gateway</html>", "text/html"));
    all.put("400 Internal Server Error", fault -> fault.status(400, "Internal Server Error", JSON));
    all.put("200 null", fault -> fault.body("null"));
    all.put("200 empty", fault -> fault.body(""));
    all.put("200 {}", fault -> fault.body("{}"));
    all.put("200 HTML", fault -> fault.status(200, "<html>hello</html>", "text/html"));
    all.put("204", fault -> fault.status(204, "", JSON));
    all.put("302", fault -> fault.redirect("http://127.0.0.1:9/waInstance1/x/secret"));
    all.put("200 {code:403}", fault -> fault.body("{\"code\":403,\"description\":\"forbidden\"}"));
    all.put(
        "a broken element",
        fault -> fault.body(
            "[{\"type\":\"incoming\",\"idMessage\":\"S1\",\"timestamp\":1763000000,\"chatId\":\"7900@c.us\","
                + "\"typeMessage\":\"textMessage\",\"textMessage\":\"kept\"},{\"idMessage\":]"));
    all.put("429", fault -> fault.status(429, "{\"message\":\"Too Many Requests\"}", JSON));
    all.put("429, Retry-After", fault -> {
      fault.status(429, "", JSON);
      fault.header("Retry-After", "120");
    });
    all.put("466", fault -> fault.quota(1_000, 1_000));
    all.put("469", fault -> fault.status(469, "", JSON));
    all.put("401", fault -> fault.status(401, "", JSON));
    all.put("403", fault -> fault.status(403, "", JSON));
    all.put("404", fault -> fault.status(404, "{\"path\":\"/waInstance1/x/secret\"}", JSON));
    all.put(
        "400 not authorized",
        fault -> fault.status(400, "instance is starting or not authorized", JSON));
    all.put(
        "400 expired",
        fault -> fault.status(
            400, "Instance account is expired. Renew your instance from personal area", JSON));
    all.put("400 deleted", fault -> fault.status(400, "Instance is deleted", JSON));
    all.put("499", fault -> fault.status(499, "", JSON));
    all.put("418", fault -> fault.status(418, "", JSON));
    all.put("599", fault -> fault.status(599, "", JSON));
    all.put("drips", fault -> fault.drip(1, LONG));
    return all;
  }
}
