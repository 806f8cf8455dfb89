/** Schemas, hints, operations and problems as one writes them on a whiteboard: texts go in, values come out, and back. */
package io.aludel.schema.notation;
