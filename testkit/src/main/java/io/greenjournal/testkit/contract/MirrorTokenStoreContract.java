package io.greenjournal.testkit.contract;

import static io.greenjournal.testkit.memory.Records.INSTANCE;
import static io.greenjournal.testkit.memory.Records.NOW;
import static io.greenjournal.testkit.memory.Records.OTHER;
import static org.assertj.core.api.Assertions.assertThat;

import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.access.MirrorToken;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.port.MirrorTokenStore;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every MirrorTokenStore promises. */
public interface MirrorTokenStoreContract {
  /** An empty one over a registry that looks after {@code INSTANCE} and {@code OTHER}. */
  MirrorTokenStore noTokens();

  @Test
  default void a_token_is_kept_as_it_was_made_until_it_is_revoked() {
    MirrorTokenStore tokens = noTokens();

    MirrorToken first = tokens.add(INSTANCE, "hash-1", "abcd", NOW).orElseThrow();
    MirrorToken second = tokens.add(INSTANCE, "hash-2", "efgh", NOW).orElseThrow();

    assertThat(all(tokens, INSTANCE)).containsExactly(first, second);
    assertThat(first.secretHash()).isEqualTo("hash-1");
    assertThat(first.end()).isEqualTo("abcd");
    assertThat(first.createdAt()).isEqualTo(NOW);
    assertThat(first.lastUsedAt()).isEmpty();
    assertThat(tokens.revoke(INSTANCE, first.id())).isTrue();
    assertThat(tokens.revoke(INSTANCE, first.id())).isFalse();
    assertThat(all(tokens, INSTANCE)).containsExactly(second);
  }

  @Test
  default void an_id_is_never_given_to_another_token() {
    MirrorTokenStore tokens = noTokens();
    MirrorToken first = tokens.add(INSTANCE, "hash-1", "abcd", NOW).orElseThrow();
    tokens.revoke(INSTANCE, first.id());

    MirrorToken second = tokens.add(INSTANCE, "hash-2", "efgh", NOW).orElseThrow();

    assertThat(second.id()).isNotEqualTo(first.id());
  }

  @Test
  default void tokens_belong_to_one_instance_alone() {
    MirrorTokenStore tokens = noTokens();
    MirrorToken token = tokens.add(INSTANCE, "hash", "abcd", NOW).orElseThrow();

    assertThat(all(tokens, OTHER)).isEmpty();
    assertThat(tokens.revoke(OTHER, token.id())).isFalse();
    assertThat(tokens.of(AccessScope.only(Set.of(OTHER)), INSTANCE)).isEmpty();
    assertThat(all(tokens, INSTANCE)).containsExactly(token);
  }

  @Test
  default void an_instance_that_nobody_looks_after_gets_none() {
    assertThat(noTokens().add(new InstanceId("9999"), "hash", "abcd", NOW)).isEmpty();
  }

  @Test
  default void there_are_no_more_than_people_can_look_after() {
    MirrorTokenStore tokens = noTokens();
    for (int i = 0; i < MirrorTokenStore.MOST; i++) {
      assertThat(tokens.add(INSTANCE, "hash-" + i, "abcd", NOW)).isPresent();
    }

    assertThat(tokens.add(INSTANCE, "one-more", "abcd", NOW)).isEmpty();
    assertThat(tokens.add(OTHER, "elsewhere", "abcd", NOW)).isPresent();
  }

  @Test
  default void the_last_use_is_noted_to_the_minute() {
    MirrorTokenStore tokens = noTokens();
    MirrorToken token = tokens.add(INSTANCE, "hash", "abcd", NOW).orElseThrow();
    Instant first = NOW.plusSeconds(10);

    tokens.used(token, first);
    assertThat(lastUse(tokens)).contains(first);
    tokens.used(token, first.plusSeconds(59));
    tokens.used(token, first.minusSeconds(5));
    assertThat(lastUse(tokens)).contains(first);
    tokens.used(token, first.plusSeconds(60));
    assertThat(lastUse(tokens)).contains(first.plusSeconds(60));
  }

  @Test
  default void a_token_does_not_come_back_by_being_used() {
    MirrorTokenStore tokens = noTokens();
    MirrorToken token = tokens.add(INSTANCE, "hash", "abcd", NOW).orElseThrow();
    tokens.revoke(INSTANCE, token.id());

    tokens.used(token, NOW);

    assertThat(all(tokens, INSTANCE)).isEmpty();
  }

  private static Optional<Instant> lastUse(MirrorTokenStore tokens) {
    return all(tokens, INSTANCE).get(0).lastUsedAt();
  }

  private static List<MirrorToken> all(MirrorTokenStore tokens, InstanceId instance) {
    return tokens.of(AccessScope.everything(), instance);
  }
}
