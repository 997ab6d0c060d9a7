package io.greenjournal.core.message;

import static io.greenjournal.core.message.DeliveryStatus.DELIVERED;
import static io.greenjournal.core.message.DeliveryStatus.FAILED;
import static io.greenjournal.core.message.DeliveryStatus.NOT_IN_GROUP;
import static io.greenjournal.core.message.DeliveryStatus.NO_ACCOUNT;
import static io.greenjournal.core.message.DeliveryStatus.PENDING;
import static io.greenjournal.core.message.DeliveryStatus.READ;
import static io.greenjournal.core.message.DeliveryStatus.SENT;
import static io.greenjournal.core.message.DeliveryStatus.SUSPENDED;
import static io.greenjournal.core.message.DeliveryStatus.UNKNOWN;
import static io.greenjournal.core.message.DeliveryStatus.YELLOW_CARD;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class DeliveryStatusTest {
  private static final DeliveryStatus INVENTED = new DeliveryStatus("teleported");

  @Test
  void statuses_have_ranks() {
    assertThat(List.of(
            UNKNOWN,
            INVENTED,
            PENDING,
            YELLOW_CARD,
            SUSPENDED,
            FAILED,
            NOT_IN_GROUP,
            NO_ACCOUNT,
            SENT,
            DELIVERED,
            READ))
        .isSorted();
  }

  @Test
  void an_unknown_word_is_kept_as_it_came() {
    assertThat(INVENTED.kind()).isEqualTo(DeliveryStatus.Kind.OTHER);
    assertThat(INVENTED.word()).isEqualTo("teleported");
    assertThat(new DeliveryStatus("?").kind()).isEqualTo(DeliveryStatus.Kind.OTHER);
  }

  @Property
  void merging_never_lowers_and_never_minds_the_order(
      @ForAll("statuses") DeliveryStatus a,
      @ForAll("statuses") DeliveryStatus b,
      @ForAll("statuses") DeliveryStatus c) {
    assertThat(a.merge(b).rank()).isGreaterThanOrEqualTo(a.rank());
    assertThat(a.merge(b)).isEqualTo(b.merge(a));
    assertThat(a.merge(b).merge(c)).isEqualTo(a.merge(b.merge(c)));
    assertThat(a.merge(a)).isEqualTo(a);
  }

  @Provide
  Arbitrary<DeliveryStatus> statuses() {
    return Arbitraries.of(
            "",
            "pending",
            "sent",
            "delivered",
            "read",
            "failed",
            "noAccount",
            "yellowCard",
            "x",
            "y")
        .map(DeliveryStatus::new);
  }
}
