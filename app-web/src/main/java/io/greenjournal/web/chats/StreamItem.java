package io.greenjournal.web.chats;

import io.greenjournal.web.messages.Card;
import io.greenjournal.web.shell.Moment;
import io.greenjournal.web.shell.StatusMark;
import java.util.List;
import java.util.Optional;

/** Something in the stream of a chat. {@link #type()} names the fragment that draws it. */
public sealed interface StreamItem {
  String type();

  /** A heading. */
  record Day(String text) implements StreamItem {
    @Override
    public String type() {
      return "day";
    }
  }

  /**
   * Time that the journals are not known to be complete for.
   *
   * @param title from when to when
   * @param text which journals, how long and why
   */
  record Gap(String title, String text) implements StreamItem {
    @Override
    public String type() {
      return "gap";
    }
  }

  /**
   * Something that happened to a message that is not on this page.
   *
   * @param anchor its mark on the page
   * @param about address of that message; {@code ""} while the cache does not hold it
   * @param href its own page
   */
  record Event(
      String anchor, boolean opened, String icon, String text, String about, String href, Moment at)
      implements StreamItem {
    @Override
    public String type() {
      return "event";
    }
  }

  /**
   * A message.
   *
   * @param anchor its mark on the page
   * @param opened the page is opened at it
   * @param who the sender, in a group and where it changes; {@code ""} otherwise
   * @param whoId the sender's id, for {@code who}
   * @param joined it follows one of the same side at once
   * @param gone when it was deleted, in words; {@code ""} when it was not
   * @param edited when it was edited, in words; {@code ""} when it was not
   * @param cards what it shows now; none when its text is withheld
   * @param earlier what it showed before, newest first
   * @param steps how it got on, with times, in one line
   * @param answers later messages that quote it, newest first
   * @param markAt when it got there; empty when that is the time of the message
   */
  record Bubble(
      String anchor,
      boolean opened,
      boolean outgoing,
      String who,
      String whoId,
      int tone,
      boolean joined,
      String gone,
      String edited,
      String forwarded,
      List<Card> cards,
      List<Card> earlier,
      String href,
      Moment at,
      Optional<StatusMark> mark,
      String steps,
      Optional<Moment> markAt,
      List<Reaction> reactions,
      List<Answer> answers)
      implements StreamItem {
    public Bubble {
      cards = List.copyOf(cards);
      earlier = List.copyOf(earlier);
      reactions = List.copyOf(reactions);
      answers = List.copyOf(answers);
    }

    @Override
    public String type() {
      return "bubble";
    }
  }

  /**
   * A message that quotes another one.
   *
   * @param who wrote it
   * @param href where it is
   */
  record Answer(String who, String href, Moment at) {}

  /**
   * An emoji on a message.
   *
   * @param by who put it there, in words
   */
  record Reaction(String emoji, String count, String by) {}
}
