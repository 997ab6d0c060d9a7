package io.greenjournal.adapter.http.record;

import io.greenjournal.core.status.Audience;
import io.greenjournal.core.status.PostStyle;

/**
 * What only status posts have. The audience stands beside a file but inside a text, even within one answer.
 */
record PostParts(PostStyle style, Audience audience) {
  static PostParts read(Fields post) {
    Fields text = post.object("extendedTextMessage");
    PostStyle style = new PostStyle(text.text("backgroundColor"), text.text("font"));
    var audience = text.texts("participants").or(() -> post.texts("participants"));
    return new PostParts(style, new Audience(audience));
  }
}
