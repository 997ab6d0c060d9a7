package io.greenjournal.testkit.contract;

import static io.greenjournal.testkit.memory.Records.INSTANCE;
import static io.greenjournal.testkit.memory.Records.NOW;
import static io.greenjournal.testkit.memory.Records.OTHER;
import static org.assertj.core.api.Assertions.assertThat;

import io.greenjournal.core.access.PushSecret;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.port.PushSecretStore;
import org.junit.jupiter.api.Test;

/** What every PushSecretStore promises. */
public interface PushSecretStoreContract {
  /** An empty one over a registry that looks after {@code INSTANCE} and {@code OTHER}. */
  PushSecretStore noSecrets();

  @Test
  default void an_instance_has_one_secret_until_it_is_revoked() {
    PushSecretStore secrets = noSecrets();
    assertThat(secrets.find(INSTANCE)).isEmpty();

    PushSecret first = secrets.put(INSTANCE, "hash-1", "abcd", NOW).orElseThrow();
    assertThat(secrets.find(INSTANCE)).contains(first);
    PushSecret second =
        secrets.put(INSTANCE, "hash-2", "efgh", NOW.plusSeconds(1)).orElseThrow();

    assertThat(second).isEqualTo(new PushSecret(INSTANCE, "hash-2", "efgh", NOW.plusSeconds(1)));
    assertThat(secrets.find(INSTANCE)).contains(second);
    assertThat(secrets.find(OTHER)).isEmpty();
    assertThat(secrets.revoke(OTHER)).isFalse();
    assertThat(secrets.revoke(INSTANCE)).isTrue();
    assertThat(secrets.revoke(INSTANCE)).isFalse();
    assertThat(secrets.find(INSTANCE)).isEmpty();
  }

  @Test
  default void an_instance_that_nobody_looks_after_gets_none() {
    PushSecretStore secrets = noSecrets();

    assertThat(secrets.put(new InstanceId("9999"), "hash", "abcd", NOW)).isEmpty();
    assertThat(secrets.find(new InstanceId("9999"))).isEmpty();
  }
}
