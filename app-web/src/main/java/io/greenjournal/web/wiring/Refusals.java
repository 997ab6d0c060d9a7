package io.greenjournal.web.wiring;

import io.greenjournal.adapter.sqlite.CacheDamagedException;
import io.greenjournal.adapter.sqlite.CacheFailedException;
import io.greenjournal.adapter.sqlite.CacheInUseException;
import io.greenjournal.adapter.sqlite.key.KeyRefusedException;
import io.greenjournal.core.port.StorageRefusedException;
import io.greenjournal.web.command.StartRefused;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.function.Supplier;

/** What the cache cannot do, as a sentence and an exit code. */
final class Refusals {
  private Refusals() {}

  static <T> T told(Supplier<T> work) {
    try {
      return work.get();
    } catch (CacheInUseException e) {
      throw refused(StartRefused.ALREADY_RUNNING, e);
    } catch (CacheDamagedException e) {
      throw refused(StartRefused.DAMAGED, e);
    } catch (KeyRefusedException e) {
      throw refused(StartRefused.KEY, e);
    } catch (CacheFailedException | StorageRefusedException | UncheckedIOException e) {
      throw refused(StartRefused.CONFIG, e);
    }
  }

  private static StartRefused refused(int code, RuntimeException e) {
    String sentence = String.valueOf(e.getMessage());
    return new StartRefused(
        code, sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1) + ".");
  }
}
