package io.greenjournal.web.statuses;

import io.greenjournal.web.shell.Moment;
import io.greenjournal.web.shell.StatusMark;
import java.util.Optional;

/**
 * A 24-hour post as a card.
 *
 * @param href its page
 * @param colour {@code #RRGGBB}, checked; the board's own one when the record names none
 * @param dark the colour is so light that the words on it are dark
 * @param font {@code SERIF} and the like, {@code ""} when not told
 * @param picture address of the preview, {@code ""} when there is none
 * @param words what the post says, {@code ""} for nothing
 * @param live it can still be seen by its audience
 * @param rest how long it still lives, or that it is kept
 * @param audience who may see it; {@code ""} when not told
 * @param sender who posted it, for incoming ones; {@code ""} for ours
 * @param summary all of it in a sentence, for those who do not see the card
 */
public record PostView(
    String href,
    String instance,
    String kind,
    String icon,
    String colour,
    boolean dark,
    String font,
    String picture,
    String words,
    boolean live,
    String rest,
    String audience,
    String sender,
    Optional<StatusMark> mark,
    Moment at,
    String summary) {}
