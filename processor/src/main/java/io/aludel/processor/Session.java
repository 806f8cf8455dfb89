package io.aludel.processor;

import io.aludel.processor.model.Sources;
import java.nio.file.Path;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;

/**
 * What all roots of a compilation share.
 *
 * @param environment the compiler
 * @param rounds what was seen
 * @param sources what is compiled from sources
 * @param stale tells which class files have none
 * @param options what the compiler was told
 * @param index what earlier compilations saw
 * @param classOutput folder of the class output, if it is one
 * @param claims which root has which history
 */
record Session(
        ProcessingEnvironment environment,
        Rounds rounds,
        Sources sources,
        StaleClasses stale,
        CompileOptions.Reading options,
        CompiledIndex index,
        Optional<Path> classOutput,
        HistoryClaims claims) {}
