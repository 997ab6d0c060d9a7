package io.greenjournal.adapter.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class FigureCountsTest {
  @Property(tries = 200)
  void what_was_stored_comes_back(@ForAll Random random) {
    FigureCounts counts = new FigureCounts();
    Map<Long, Long> expected = new HashMap<>();
    for (int i = 0; i < random.nextInt(200); i++) {
      long code = random.nextLong(1L << (1 + random.nextInt(50)));
      long n = 1 + random.nextLong(1L << (1 + random.nextInt(40)));
      counts.add(code, n);
      expected.merge(code, n, Long::sum);
    }

    Map<Long, Long> read = new HashMap<>();
    FigureCounts.each(counts.stored(), read::put);
    assertThat(read).isEqualTo(expected);

    counts.subtract(counts.stored());
    assertThat(counts.isEmpty()).isTrue();
  }

  @Test
  void a_code_holds_all_its_parts() {
    List<String> parts = new ArrayList<>();
    for (int api = -1; api <= 1; api++) {
      long code = FigureCode.records(3, 70_000, api + 900, api);
      parts.add(FigureCode.isDuration(code) + " " + FigureCode.dir(code) + " "
          + FigureCode.type(code) + " " + FigureCode.status(code) + " " + FigureCode.api(code));
    }

    assertThat(parts)
        .containsExactly("false 3 70000 899 -1", "false 3 70000 900 0", "false 3 70000 901 1");
    assertThat(FigureCode.status(FigureCode.records(0, 1, -1, -1))).isEqualTo(-1);
    long read = FigureCode.duration(FigureCode.TO_READ, 239);
    assertThat(FigureCode.isDuration(read)).isTrue();
    assertThat(FigureCode.target(read)).isEqualTo(FigureCode.TO_READ);
    assertThat(FigureCode.band(read)).isEqualTo(239);
  }
}
