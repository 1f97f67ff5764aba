/// What was heard in one utterance: language, act, facets, mentions.
@NullMarked
package bianmin.understanding;

import org.jspecify.annotations.NullMarked;
