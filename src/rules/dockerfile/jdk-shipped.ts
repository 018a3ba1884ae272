import { replace } from '../../core/edit.js';
import type { Fix } from '../../core/problem.js';
import { textOf } from '../../core/source.js';
import { javaRuntime, runsOnlyJava } from '../../knowledge/images/java-runtimes.js';
import type { Stage } from '../../parsers/dockerfile/types.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  id: 'dockerfile/jdk-shipped',
  on: 'dockerfile.stage',
  topic: 'containerization',
  summary: 'A Java program is shipped with a whole development kit',
  severity: { development: 'off', staging: 'info', production: 'warning' },
  rationale: `Running a JAR takes a runtime only. The compiler and the other tools of the JDK make the image larger, so that nodes take longer to start a worker,
and hand an attacker the means to build and inspect programs in the container.`,
  references: ['https://hub.docker.com/_/eclipse-temurin', 'https://docs.docker.com/build/building/multi-stage/'],
  examples: {
    bad: [
      {
        name: 'the runtime is another tag',
        files: { Dockerfile: 'FROM «eclipse-temurin:21-jdk-alpine»\nUSER 1000\nCOPY app.jar /\nENTRYPOINT ["java", "-jar", "/app.jar"]\n' },
        fixed: { Dockerfile: 'FROM eclipse-temurin:21-jre-alpine\nUSER 1000\nCOPY app.jar /\nENTRYPOINT ["java", "-jar", "/app.jar"]\n' },
      },
      {
        name: 'behind a build stage, where the kit belongs',
        files: {
          Dockerfile:
            'FROM maven:3.9-eclipse-temurin-21 AS build\nCOPY . .\nRUN mvn package\nFROM «docker.io/library/eclipse-temurin:21»\nUSER 1000\nCOPY --from=build /target/app.jar /\nENTRYPOINT ["sh", "-c", "exec java $JAVA_OPTS -jar /app.jar"]\n',
        },
        fixed: {
          Dockerfile:
            'FROM maven:3.9-eclipse-temurin-21 AS build\nCOPY . .\nRUN mvn package\nFROM docker.io/library/eclipse-temurin:21-jre\nUSER 1000\nCOPY --from=build /target/app.jar /\nENTRYPOINT ["sh", "-c", "exec java $JAVA_OPTS -jar /app.jar"]\n',
        },
      },
      {
        name: 'no fix where other stages build on it',
        files: {
          Dockerfile:
            'FROM «ibm-semeru-runtimes:open-21-jdk» AS base\nUSER 1000\nFROM base AS test\nCOPY . .\nRUN ./mvnw verify\nFROM base\nCOPY app.jar /\nCMD ["java", "-jar", "/app.jar"]\n',
        },
      },
    ],
    good: [
      { files: { Dockerfile: 'FROM eclipse-temurin:21-jre-alpine\nUSER 1000\nCOPY app.jar /\nENTRYPOINT ["java", "-jar", "/app.jar"]\n' } },
      {
        name: 'a build stage needs the kit',
        files: {
          Dockerfile:
            'FROM eclipse-temurin:21-jdk AS build\nCOPY . .\nRUN ./mvnw package\nFROM eclipse-temurin:21-jre\nUSER 1000\nCOPY --from=build /target/app.jar /\nENTRYPOINT ["sh", "-c", "exec java $JAVA_OPTS -jar /app.jar"]\n',
        },
      },
      {
        name: 'built in the same stage: another finding',
        files: {
          Dockerfile:
            'FROM eclipse-temurin:21-jdk\nUSER 1000\nCOPY . .\nRUN ./mvnw package\nENTRYPOINT ["java", "-jar", "target/app.jar"]\n',
        },
      },
      {
        name: 'an agent may need it',
        files: {
          Dockerfile:
            'FROM eclipse-temurin:21-jdk\nUSER 1000\nCOPY . /\nENTRYPOINT ["java", "-javaagent:/agent.jar", "-jar", "/app.jar"]\n',
        },
      },
      {
        name: 'a health check with jcmd',
        files: {
          Dockerfile:
            'FROM eclipse-temurin:21-jdk-alpine\nUSER 1000\nCOPY app.jar /\nHEALTHCHECK CMD jcmd 1 VM.version\nENTRYPOINT ["java", "-jar", "/app.jar"]\n',
        },
      },
      {
        name: 'a script may do more',
        files: { Dockerfile: 'FROM eclipse-temurin:21-jdk-alpine\nUSER 1000\nCOPY . /\nENTRYPOINT ["/start.sh"]\n' },
      },
      {
        name: 'the vendor has no runtime of that version',
        files: { Dockerfile: 'FROM amazoncorretto:21-alpine\nUSER 1000\nCOPY app.jar /\nENTRYPOINT ["java", "-jar", "/app.jar"]\n' },
      },
      {
        name: 'another base for what is shipped',
        files: {
          Dockerfile:
            'FROM ibm-semeru-runtimes:open-21-jdk AS base\nUSER 1000\nFROM base AS test\nCOPY . .\nRUN ./mvnw verify\nFROM ibm-semeru-runtimes:open-21-jre\nUSER 1000\nCOPY app.jar /\nCMD ["java", "-jar", "/app.jar"]\n',
        },
      },
    ],
  },
  *check(stage) {
    const { rootStage, baseImage } = stage;
    const runtime = rootStage.reference && javaRuntime(rootStage.reference);
    if (!stage.ships || !runtime || baseImage?.builder !== 'a JDK' || !runsOnlyJava(stage)) return;
    yield {
      at: rootStage.base.at,
      message: `"${rootStage.base.value}" ships a JDK for a program that only runs, which makes the image large and gives attackers tools; use ${runtime}`,
      fix: changeTag(stage, runtime),
    };
  },
});

function changeTag(stage: Stage, runtime: string): Fix | undefined {
  const { base, reference, dockerfile } = stage;
  const text = textOf(base.at);
  const end = `:${reference?.tag}`;
  if (!reference?.tag || text !== base.value || !text.endsWith(end) || !runtime.startsWith(`${reference.name}:`)) return undefined;
  if (dockerfile.stages.some(({ parent }) => parent === stage)) return undefined;
  const name = text.slice(0, -end.length);
  return { title: 'Use the Java runtime', safety: 'unsafe', edits: [replace(base.at, name + runtime.slice(reference.name.length))] };
}
