package io.greenjournal.core.instance;

import java.time.Instant;

/**
 * An instance that stands, or once stood, in the file of instances as code.
 *
 * @param inFile whether it stands there now
 * @param since when it was first seen there, or first missed
 */
public record Declared(InstanceId instance, boolean inFile, Instant since) {}
