package io.github.payreq.examples.flink;

import io.github.payreq.examples.batch.InputLine;
import io.github.payreq.examples.batch.LineReader;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.connector.file.src.FileSourceSplit;
import org.apache.flink.connector.file.src.reader.BulkFormat;
import org.apache.flink.connector.file.src.util.CheckpointedPosition;
import org.apache.flink.connector.file.src.util.RecordAndPosition;
import org.jspecify.annotations.Nullable;

/**
 * Reads files of JSON Lines with the number of each line, which Flink's own text format does not give. A file is read by one
 * reader from its beginning, or nobody would know the number: give large inputs as several files. A checkpoint keeps the number of
 * the last line.
 */
final class LineFormat implements BulkFormat<InputLine, FileSourceSplit> {

    private static final long serialVersionUID = 1L;

    /** Few enough that a checkpoint's barrier, which waits for the batch, comes soon. */
    private static final int BATCH = 32;

    @Override
    public Reader<InputLine> createReader(Configuration config, FileSourceSplit split) throws IOException {
        return new Lines(split);
    }

    @Override
    public Reader<InputLine> restoreReader(Configuration config, FileSourceSplit split) throws IOException {
        Lines lines = new Lines(split);
        lines.in.skip(split.getReaderPosition()
                .map(CheckpointedPosition::getRecordsAfterOffset)
                .orElse(0L));
        return lines;
    }

    @Override
    public boolean isSplittable() {
        return false;
    }

    @Override
    public TypeInformation<InputLine> getProducedType() {
        return TypeInformation.of(InputLine.class);
    }

    private static final class Lines implements Reader<InputLine> {
        private final LineReader in;

        Lines(FileSourceSplit split) throws IOException {
            in = new LineReader(
                    split.path().getFileSystem().open(split.path()),
                    split.path().getName());
        }

        @Override
        public @Nullable RecordIterator<InputLine> readBatch() throws IOException {
            Deque<InputLine> batch = new ArrayDeque<>(BATCH);
            while (batch.size() < BATCH) {
                Optional<InputLine> line = in.next();
                if (line.isEmpty()) {
                    break;
                }
                batch.add(line.get());
            }
            return batch.isEmpty() ? null : new Batch(batch);
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }

    private record Batch(Deque<InputLine> lines) implements RecordIterator<InputLine> {

        @Override
        public @Nullable RecordAndPosition<InputLine> next() {
            InputLine line = lines.poll();
            return line == null ? null : new RecordAndPosition<>(line, 0, line.number());
        }

        @Override
        public void releaseBatch() {
            lines.clear();
        }
    }
}
