package io.greenjournal.adapter.sqlite;

import static io.greenjournal.adapter.sqlite.Caches.merge;
import static io.greenjournal.testkit.memory.Records.incoming;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people type in three languages and what they may expect; the table is left in {@code target}. */
class SearchTableTest {
  private static final Path TABLE = Path.of("target", "search-table.txt");

  private static final Map<String, String> TEXTS = new LinkedHashMap<>();

  static {
    TEXTS.put("en1", "Your parcel is on its way to Harbour Street");
    TEXTS.put("en2", "Parcels are delivered, the courier's number is 4417");
    TEXTS.put("en3", "I don't know where the order is");
    TEXTS.put("en4", "Crème brûlée at the Café São Paulo, naïve résumé");
    TEXTS.put("en5", "Thanks 👍🏽 see you at the party 🎉");
    TEXTS.put("en6", "Write to noa@example.com or call +1 555 0100");
    TEXTS.put("en7", "The street is closed, the harbour too");
    TEXTS.put("ru1", "Ёлка приедет в четверг, большой привет");
    TEXTS.put("ru2", "Посылка уже у курьера, трек 4417");
    TEXTS.put("ru3", "Мой заказ не приехал, позвоните мне");
    TEXTS.put("ru4", "Мои заказы и все посылки получены 🎁");
    TEXTS.put("ru5", "Чай или кофе? Ещё не решили");
    TEXTS.put("ru6", "ВСЁ ГОТОВО К ОТПРАВКЕ");
    TEXTS.put("he1", "שָׁלוֹם לְכֻלָּם");
    TEXTS.put("he2", "נפגשים בת״א מחר בבוקר");
    TEXTS.put("he3", "החבילה בדרך לרחוב הנמל");
    TEXTS.put("he4", "צה\"ל ורמטכ״ל, מע'ם וגם ג׳ירפה");
    TEXTS.put("he5", "חבילות רבות הגיעו 🎁 תודה");
    TEXTS.put("he6", "בוקר טוב, ההזמנה 4417 מוכנה");
    TEXTS.put("mix1", "הזמנה \u2068Order 77\u2069 של Дина מוכנה");
    TEXTS.put("mix2", "\u202bמשלוח\u202c parcel посылка");
  }

  /** What is typed, then the texts that it finds. */
  private static final List<List<String>> QUERIES = List.of(
      List.of("parcel", "en1", "mix2"),
      List.of("PARCEL", "en1", "mix2"),
      List.of("parcel*", "en1", "en2", "mix2"),
      List.of("parcel -посылка", "en1"),
      List.of("\"harbour street\"", "en1"),
      List.of("harbour street", "en1", "en7"),
      List.of("\"street harbour\""),
      List.of("dont", "en3"),
      List.of("don’t", "en3"),
      List.of("creme brulee", "en4"),
      List.of("cafe", "en4"),
      List.of("sao resume", "en4"),
      List.of("RÉSUMÉ", "en4"),
      List.of("👍", "en5"),
      List.of("🎉 party", "en5"),
      List.of("🎁", "ru4", "he5"),
      List.of("noa@example.com", "en6"),
      List.of("4417", "en2", "ru2", "he6"),
      List.of("4417 -курьера -courier*", "he6"),
      List.of("елка", "ru1"),
      List.of("ЁЛКА", "ru1"),
      List.of("еще", "ru5"),
      List.of("всё готово", "ru6"),
      List.of("все", "ru4", "ru6"),
      List.of("мой", "ru3"),
      List.of("мои", "ru4"),
      List.of("посылк*", "ru2", "ru4", "mix2"),
      List.of("заказ", "ru3"),
      List.of("заказ*", "ru3", "ru4"),
      List.of("\"большой привет\"", "ru1"),
      List.of("\"не при\"*", "ru3"),
      List.of("чай", "ru5"),
      List.of("שלום", "he1"),
      List.of("שָׁלוֹם", "he1"),
      List.of("לכולם"),
      List.of("לכלם", "he1"),
      List.of("בת\"א", "he2"),
      List.of("בתא", "he2"),
      List.of("חביל*", "he5"),
      List.of("צהל רמטכל*"),
      List.of("צה״ל", "he4"),
      List.of("ג'ירפה מע״ם", "he4"),
      List.of("ג'ירפה", "he4"),
      List.of("\"בוקר טוב\"", "he6"),
      List.of("בוקר -טוב"),
      List.of("הזמנה order", "mix1"),
      List.of("дина", "mix1"),
      List.of("משלוח посылка", "mix2"));

  @Test
  void every_query_finds_what_it_should(@TempDir Path directory) throws IOException {
    List<String> table = new ArrayList<>();
    List<String> wrong = new ArrayList<>();
    try (SqliteCache cache = Caches.open(directory)) {
      TEXTS.forEach((id, text) -> merge(cache, incoming(id).saying(text).build()));
      for (List<String> query : QUERIES) {
        var expected = new TreeSet<>(query.subList(1, query.size()));
        var found = new TreeSet<>(Caches.search(cache, query.get(0)));
        String line = query.get(0) + " → " + String.join(" ", found);
        table.add(line);
        if (!found.equals(expected)) {
          wrong.add(line + ", not " + expected);
        }
      }
    }
    Files.createDirectories(TABLE.getParent());
    Files.write(TABLE, table);

    assertThat(QUERIES).hasSizeGreaterThanOrEqualTo(40);
    assertThat(wrong).isEmpty();
  }
}
