package io.greenjournal.web.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExportStreamTest {
  private static final class Told implements Watch {
    private int rows;
    private int bytes;
    private boolean stop;
    private final List<String> ends = new ArrayList<>();

    @Override
    public void look(boolean another) throws IOException {
      if (stop) {
        throw new IOException("stopped");
      }
    }

    @Override
    public void handedOn(int count) {
      bytes += count;
    }

    @Override
    public void wrote(int count) {
      rows += count;
    }

    @Override
    public void over(boolean whole) {
      ends.add(whole ? "whole" : "cut");
    }

    @Override
    public void failed() {
      ends.add("failed");
    }
  }

  private final List<Integer> asked = new ArrayList<>();
  private final Told told = new Told();

  private ExportStream stream(Format format, RowPages pages) throws IOException {
    return new ExportStream(
        pages,
        out -> format == Format.CSV ? new CsvRows(out, Map.of()) : new XlsxRows(out, Map.of()),
        told);
  }

  @Test
  void a_page_is_asked_for_when_the_one_before_was_taken() throws Exception {
    ExportStream stream = stream(Format.CSV, Rows.pages(100, 10, asked));
    assertThat(asked).containsExactly(0);

    int longest = 0;
    int taken = 0;
    for (int b = stream.read(); b >= 0; b = stream.read()) {
      taken++;
      longest = Math.max(longest, told.rows - 10 * (asked.size() - 1));
    }

    assertThat(longest).isEqualTo(10);
    assertThat(asked).hasSize(100).doesNotHaveDuplicates();
    assertThat(told.rows).isEqualTo(1_000);
    assertThat(told.bytes).isEqualTo(taken);
    assertThat(told.ends).containsExactly("whole");
  }

  @Test
  void who_takes_nothing_more_makes_nobody_read_more() throws Exception {
    ExportStream stream = stream(Format.CSV, Rows.pages(100, 10, asked));
    stream.readNBytes(200);

    assertThat(asked).containsExactly(0);

    stream.close();
    assertThat(told.ends).containsExactly("cut");
  }

  @Test
  void a_workbook_is_made_page_by_page_too() throws Exception {
    ExportStream stream = stream(Format.XLSX, Rows.pages(50, 20, asked));
    stream.readNBytes(100);

    assertThat(asked).hasSizeLessThan(50);
    byte[] rest = stream.readAllBytes();
    assertThat(rest).isNotEmpty();
    assertThat(told.rows).isEqualTo(1_000);
  }

  @Test
  void what_may_not_go_on_breaks_off_in_the_middle_of_a_page() throws Exception {
    ExportStream stream = stream(Format.CSV, Rows.pages(3, 10, asked));
    assertThat(stream.read()).isEqualTo(0xEF);

    told.stop = true;

    assertThatThrownBy(stream::read).isInstanceOf(IOException.class);
    assertThatThrownBy(stream::readAllBytes).isInstanceOf(IOException.class);
  }

  @Test
  void a_page_that_cannot_be_read_breaks_off_and_is_told() throws Exception {
    RowPages first = Rows.pages(3, 10, asked);
    ExportStream stream = stream(Format.CSV, after -> {
      if (after.isPresent()) {
        throw new IllegalStateException("the disk is gone");
      }
      return first.page(after);
    });

    assertThatThrownBy(stream::readAllBytes).isInstanceOf(IllegalStateException.class);
    assertThat(told.ends).containsExactly("failed");
  }
}
