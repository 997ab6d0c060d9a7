package io.greenjournal.testkit;

import java.time.Instant;

/** How the vendor says no: each reason in a shape of its own, most of them not JSON. */
final class Refusals {
  private Refusals() {}

  /** The front server has no such host or path. */
  static Answer noSuchPlace() {
    return nginx(404, "404 Not Found");
  }

  static Answer unknownInstance() {
    return nginx(403, "403 Forbidden");
  }

  static Answer wrongToken() {
    return Answer.of(401, Answer.TEXT, "");
  }

  static Answer tooManyRequests() {
    return Answer.of(429, Answer.TEXT, "Too Many Requests");
  }

  static Answer notAuthorized() {
    return badRequest("instance is starting or not authorized");
  }

  static Answer quotaExceeded(long used, long total) {
    return Answer.of(466, Answer.JSON, """
        {"invokeStatus":{"method":"all","used":%d,"total":%d,"status":"QUOTE_EXCEEDED",\
        "description":"Monthly quota has been exceeded"}}""".formatted(used, total));
  }

  static Answer restarting() {
    return badRequest("instance in starting process try later");
  }

  /** A failure that hides in a success, as partners and who rotates a token get it. */
  static Answer inside(int code, String description) {
    return Answer.json("{\"code\":%d,\"description\":\"%s\"}".formatted(code, description));
  }

  static Answer required(String parameter) {
    return badRequest("Validation failed. Details: '" + parameter + "' is required");
  }

  static Answer badRequest(String reason) {
    return Answer.of(400, Answer.TEXT, reason);
  }

  /** Repeats the path and with it the token, as the real one does: a client must not hand it on. */
  static Answer noSuchMethod(String verb, String path, Instant at) {
    String safePath = path.replace("\\", "\\\\").replace("\"", "\\\"");
    return Answer.of(404, Answer.JSON, """
        {"statusCode":404,"timestamp":"%s","path":"%s","message":"Cannot %s %s"}""".formatted(at, safePath, verb, safePath));
  }

  private static Answer nginx(int status, String title) {
    return Answer.of(status, Answer.HTML, """
        <html>\r
        <head><title>%1$s</title></head>\r
        <body>\r
        <center><h1>%1$s</h1></center>\r
        <hr><center>nginx</center>\r
        </body>\r
        </html>\r
        """.formatted(title));
  }
}
