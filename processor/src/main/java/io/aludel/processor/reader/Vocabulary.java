package io.aludel.processor.reader;

import javax.lang.model.element.Element;

/**
 * One spelling of the words.
 *
 * <p>A spelling knows which annotation stands for which word, and gives its members our names; the readers don't know which
 * spelling a fact was written in.
 */
interface Vocabulary {

    /** All that is said about an element in this spelling. */
    Marks marks(Element element);
}
