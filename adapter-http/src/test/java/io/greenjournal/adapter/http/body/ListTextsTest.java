package io.greenjournal.adapter.http.body;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenjournal.adapter.http.Samples;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListTextsTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{'textMessage':'a','caption':'b'} | a",
        "{'textMessage':'','extendedTextMessage':{'text':'link'}} | link",
        "{'caption':'','fileName':'x.jpg'} | ~~",
        "{'typeMessage':'documentMessage','caption':'','fileName':'x.pdf'} | x.pdf",
        "{'pollMessageData':{'name':'Tea?'}} | Tea?",
        "{'extendedTextMessageData':{'text':'+'}} | +",
        "{'location':{'nameLocation':'Cafe','address':'Haifa'}} | Cafe, Haifa",
        "{'location':{'nameLocation':'','address':'Haifa'}} | Haifa",
        "{'contact':{'displayName':'Ann','vcard':'V'}} | Ann",
        "{'messageData':{'contacts':[{'displayName':'Ann'},{'displayName':'Bob'}]}} | Ann, Bob",
        "{'editedMessageData':{'textMessage':'new'}} | new",
        "{'interactiveButtons':{'titleText':'t','contentText':'c'}} | c",
        "{'groupInviteMessageData':{'caption':'join','groupName':'g'}} | join",
        "{'quotedMessage':{'textMessage':'theirs'},'extendedTextMessage':{'text':'mine'}} | mine",
      })
  void the_first_text_there_is_stands_for_the_record(String json, String expected) {
    assertThat(Samples.incoming(json.replace('\'', '"')).text()).isEqualTo(expected);
  }
}
