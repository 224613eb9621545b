package dev.tierfall.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/**
 * Small files, short methods, few parameters: a reader holds each in the head at once. The limits are hard ones; the
 * aims stand in CONTRIBUTING.md and lie well below.
 */
class HouseRulesTests {

    private static final int LINE = 120;
    private static final Map<String, Integer> LINES_OF_A_FILE =
            Map.of(".java", 300, ".js", 150, ".css", 80, ".cypher", 60);
    private static final int LINES_OF_A_METHOD = 40;
    private static final int PARAMETERS = 6;

    @Test
    void keepsFilesAndLinesShort() throws IOException {
        var broken = new ArrayList<String>();
        for (Path file : files("src/main/java", "src/test/java", "frontend", "cypher")) {
            List<String> lines = Files.readAllLines(file);
            String ending = file.toString().replaceAll(".*(?=\\.)", "");
            if (lines.size() > LINES_OF_A_FILE.getOrDefault(ending, Integer.MAX_VALUE)) {
                broken.add("%s has %d lines, at most %d".formatted(file, lines.size(), LINES_OF_A_FILE.get(ending)));
            }
            for (int i = 0; i < lines.size() && LINES_OF_A_FILE.containsKey(ending); i++) {
                if (lines.get(i).length() > LINE && !showsText(file, lines.get(i))) {
                    broken.add("%s:%d is longer than %d characters".formatted(file, i + 1, LINE));
                }
            }
        }
        assertThat(broken).isEmpty();
    }

    @Test
    void keepsMethodsShortAndTheirParametersFew() throws IOException {
        var broken = new ArrayList<String>();
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            Iterable<? extends JavaFileObject> sources = manager.getJavaFileObjectsFromPaths(files("src/main/java"));
            JavacTask task = (JavacTask) compiler.getTask(null, manager, null, null, null, sources);
            for (CompilationUnitTree unit : task.parse()) {
                new Methods(unit, Trees.instance(task).getSourcePositions(), broken).scan(unit, null);
            }
        }
        assertThat(broken).isEmpty();
    }

    @Test
    void teachesEachPackageInAPackageInfo() throws IOException {
        assertThat(files("src/main/java").stream().map(Path::getParent).distinct())
                .allSatisfy(folder ->
                        assertThat(folder.resolve("package-info.java")).exists());
    }

    @Test
    void leavesNothingToBeDone() throws IOException {
        String marks = Stream.of("TO" + "DO", "FIX" + "ME", "XX" + "X").collect(Collectors.joining("|"));
        for (Path file : files("src/main/java", "frontend", "cypher")) {
            assertThat(Files.readString(file)).as(file.toString()).doesNotContainPattern("\\b(" + marks + ")\\b");
        }
    }

    /** What a test expects to be shown stands in its source as it is shown, however deep the formatter indents it. */
    private static boolean showsText(Path file, String line) {
        return file.startsWith("src/test/java") && !line.endsWith(";") && !line.endsWith("{");
    }

    private static List<Path> files(String... roots) throws IOException {
        var files = new ArrayList<Path>();
        for (String root : roots) {
            try (Stream<Path> walk = Files.walk(Path.of(root))) {
                walk.filter(path -> path.toString().matches(".*\\.(java|js|css|cypher)"))
                        .sorted()
                        .forEach(files::add);
            }
        }
        return files;
    }

    /** Walks one source file and notes each method that breaks a limit. */
    private static final class Methods extends TreeScanner<Void, Void> {
        private final CompilationUnitTree unit;
        private final SourcePositions positions;
        private final List<String> broken;

        Methods(CompilationUnitTree unit, SourcePositions positions, List<String> broken) {
            this.unit = unit;
            this.positions = positions;
            this.broken = broken;
        }

        @Override
        public Void visitMethod(MethodTree method, Void none) {
            long from = unit.getLineMap().getLineNumber(positions.getStartPosition(unit, method));
            long end = positions.getEndPosition(unit, method);
            long lines = end < 0 ? 1 : unit.getLineMap().getLineNumber(end) - from + 1;
            String name = unit.getSourceFile().getName() + ":" + from + " " + method.getName();
            if (lines > LINES_OF_A_METHOD) {
                broken.add("%s has %d lines, at most %d".formatted(name, lines, LINES_OF_A_METHOD));
            }
            if (method.getParameters().size() > PARAMETERS && method.getReturnType() != null) {
                broken.add("%s has %d parameters, at most %d"
                        .formatted(name, method.getParameters().size(), PARAMETERS));
            }
            return super.visitMethod(method, null);
        }
    }
}
