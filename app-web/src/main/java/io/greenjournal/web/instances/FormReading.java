package io.greenjournal.web.instances;

import io.greenjournal.core.instance.NewInstance;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What came of reading a form.
 *
 * @param instance what it describes; empty when a field is wrong
 * @param tags what it is tagged with
 * @param errors name of a field to the key of its sentence
 */
record FormReading(Optional<NewInstance> instance, Set<String> tags, Map<String, String> errors) {}
