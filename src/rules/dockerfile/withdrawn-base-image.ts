import { withdrawn } from '../../knowledge/images/withdrawn.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  id: 'dockerfile/withdrawn-base-image',
  on: 'dockerfile.stage',
  topic: 'containerization',
  summary: 'A base image was withdrawn, or its tag was never published',
  severity: 'error',
  rationale: `A tag that was never published cannot be pulled, so the image cannot be built. A withdrawn image gets no security fixes any
more, and may vanish.`,
  references: ['https://hub.docker.com/_/openjdk'],
  examples: {
    bad: [
      { name: 'never published', files: { Dockerfile: 'FROM «openjdk:17-jre-slim»\nUSER 1000\n' } },
      { name: 'withdrawn, but still there', files: { Dockerfile: 'FROM «openjdk:11-jre-slim»\nUSER 1000\n' } },
      { name: 'in a build argument', files: { Dockerfile: 'ARG JAVA=17-jre\nFROM «openjdk:${JAVA}»\nUSER 1000\n' } },
    ],
    good: [
      { files: { Dockerfile: 'FROM eclipse-temurin:17-jre\nUSER 1000\n' } },
      { name: 'another image of that name', files: { Dockerfile: 'FROM registry.acme.example/openjdk:17-jre-slim\nUSER 1000\n' } },
      {
        name: 'a stage of that name',
        files: { Dockerfile: 'FROM eclipse-temurin:17-jre AS openjdk\nUSER 1000\nFROM openjdk\nCMD ["java"]\n' },
      },
    ],
  },
  *check(stage) {
    const { reference, base } = stage;
    const fact = reference && withdrawn(reference);
    if (!fact) return;
    const instead = fact.instead ? `use ${fact.instead}` : 'use a maintained image';
    const never = fact.state === 'never-published';
    const effect = never ? 'so the build fails' : 'so it gets no security fixes';
    yield {
      at: base.at,
      message: `"${base.value}" ${never ? 'was never published' : 'was withdrawn'} (${fact.why}), ${effect}; ${instead}`,
      ...(!never && { atMost: 'warning' as const }),
    };
  },
});
