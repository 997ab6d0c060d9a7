package io.greenjournal.web.instances;

import io.greenjournal.core.instance.NewInstance;
import java.util.Map;
import java.util.Optional;

/**
 * What came of reading a form.
 *
 * @param instance what it describes; empty when a field is wrong
 * @param errors name of a field to the key of its sentence
 */
record FormReading(Optional<NewInstance> instance, Map<String, String> errors) {}
