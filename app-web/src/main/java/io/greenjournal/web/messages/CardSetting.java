package io.greenjournal.web.messages;

import io.greenjournal.web.shell.Words;
import java.util.function.UnaryOperator;

/**
 * What a card needs to know about the page it stands on.
 *
 * @param previewSrc address of the preview of this observation
 * @param addressOf from a message id of the same chat to its page; {@code ""} when the cache does not hold it
 */
record CardSetting(Words words, String previewSrc, UnaryOperator<String> addressOf) {}
