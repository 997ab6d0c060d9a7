package io.greenjournal.adapter.http.reply;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenjournal.adapter.http.Samples;
import io.greenjournal.core.call.Call;
import io.greenjournal.core.call.CallParticipant;
import io.greenjournal.core.call.CallStatus;
import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.message.Direction;
import io.greenjournal.testkit.Fixture;
import io.greenjournal.testkit.Fixtures;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CallReplyTest {
  static List<Fixture> everyCall() {
    return Fixtures.calls();
  }

  @ParameterizedTest
  @MethodSource("everyCall")
  void every_sample_of_a_call_is_understood(Fixture sample) {
    Direction direction = Direction.of(sample.direction()).orElseThrow();
    Call call = CallReply.call(Samples.record(Journal.of(direction), sample.json()));

    assertThat(call.key().direction()).isEqualTo(direction);
    assertThat(call.endedAt()).isPresent();
    assertThat(call.video()).isPresent();
    assertThat(call.status().kind()).isNotEqualTo(CallStatus.Kind.UNKNOWN);
    assertThat(call.group().isPresent()).isEqualTo(direction == Direction.INCOMING);
    assertThat(call.duration().isPresent()).isEqualTo(direction == Direction.OUTGOING);
    assertThat(call.participants()).noneMatch(who -> who.id().isEmpty());
  }

  @Test
  void a_participant_is_named_by_either_key() {
    Call call = outgoing("""
        'status':'pickUp','duration':'31','participants':[{'id':'1@c.us','status':'pickUp'},\
        {'wid':'2@c.us','status':'declined'},{},7]""");

    assertThat(call.duration()).contains(Duration.ofSeconds(31));
    assertThat(call.participants())
        .containsExactly(
            new CallParticipant("1@c.us", new CallStatus("pickUp")),
            new CallParticipant("2@c.us", new CallStatus("declined")),
            new CallParticipant("", new CallStatus("")));
  }

  @Test
  void a_call_of_tomorrow_keeps_its_word_and_tells_nothing_else() {
    Call call = outgoing("'status':'abducted','isVideo':'maybe','duration':null,'isGroup':[]");

    assertThat(call.status().word()).isEqualTo("abducted");
    assertThat(call.video()).isEmpty();
    assertThat(call.duration()).isEmpty();
    assertThat(call.endedAt()).contains(Instant.ofEpochSecond(1786000000));
    assertThat(call.group()).isEqualTo(Optional.empty());
  }

  private static Call outgoing(String fields) {
    String json = "{'idMessage':'C1','timestamp':1786000000,'chatId':'1@c.us'," + fields + "}";
    return CallReply.call(Samples.outgoing(json.replace('\'', '"')));
  }
}
