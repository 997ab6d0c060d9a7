package io.greenjournal.core.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class LongSetTest {
  @Property(tries = 300)
  void it_is_a_set(@ForAll("numbers") List<Long> added, @ForAll("numbers") List<Long> asked) {
    LongSet set = new LongSet();
    added.forEach(set::add);
    Set<Long> expected = new HashSet<>(added);

    assertThat(set.size()).isEqualTo(expected.size());
    assertThat(added).allMatch(set::contains);
    assertThat(asked).allMatch(number -> set.contains(number) == expected.contains(number));
  }

  /** Few of them, the free place's among them, and many that meet in one place. */
  @Provide
  Arbitrary<List<Long>> numbers() {
    return Arbitraries.oneOf(
            Arbitraries.longs().between(-3, 3),
            Arbitraries.longs().between(0, 40).map(n -> n << 32),
            Arbitraries.longs())
        .list()
        .ofMaxSize(400);
  }
}
