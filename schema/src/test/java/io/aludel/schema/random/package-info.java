/** Schemas made up by chance: a seed goes in, pairs of schemas with the hints that lead from one to the other come out. */
package io.aludel.schema.random;
