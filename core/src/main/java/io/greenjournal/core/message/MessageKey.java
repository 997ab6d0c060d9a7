package io.greenjournal.core.message;

import io.greenjournal.core.instance.InstanceId;

/**
 * The identity of a message. All four parts are needed: an id is unique inside one chat only, and the
 * same reaction may stand in both journals under one id.
 */
public record MessageKey(InstanceId instance, Direction direction, ChatId chat, MessageId id) {}
