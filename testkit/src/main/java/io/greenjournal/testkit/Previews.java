package io.greenjournal.testkit;

import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Previews in base64: JPEG in WhatsApp, WebP in MAX although the field says otherwise. */
final class Previews {
  private static final int PAINTED = 24;
  private static final int KEPT = 8;
  private static final Map<Integer, String> WEBP = new ConcurrentHashMap<>();

  private Previews() {}

  static String of(FakeMessenger messenger, int number) {
    return messenger == FakeMessenger.MAX
        ? WEBP.computeIfAbsent(number % KEPT, Previews::webp)
        : Scenes.jpeg(number % PAINTED);
  }

  private static String webp(int number) {
    byte[] bytes = Resources.bytes("scenes/scene-" + number + ".webp");
    return Base64.getEncoder().encodeToString(bytes);
  }
}
