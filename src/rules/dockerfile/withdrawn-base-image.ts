import { textOf } from '../../core/source.js';
import { isStale } from '../../knowledge/freshness.js';
import { repeatsBase } from '../../knowledge/images/stages.js';
import { withdrawn } from '../../knowledge/images/withdrawn.js';
import type { Stage } from '../../parsers/dockerfile/types.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  id: 'dockerfile/withdrawn-base-image',
  on: 'dockerfile.stage',
  topic: 'containerization',
  summary: 'A base image was withdrawn, or its tag was never published',
  severity: 'error',
  rationale: `A tag that was never published cannot be pulled, so the image cannot be built. A withdrawn image gets no security fixes any
more, and may vanish.`,
  references: ['https://hub.docker.com/_/openjdk', 'https://github.com/docker-library/official-images'],
  examples: {
    bad: [
      { name: 'never published', files: { Dockerfile: 'FROM «openjdk:17-jre-slim»\nUSER 1000\n' } },
      { name: 'a variant that others have', files: { Dockerfile: 'FROM «golang:1.21-slim» AS build\nRUN go build\n' } },
      { name: 'two variants at once', files: { Dockerfile: 'FROM «python:3.11-slim-alpine»\nUSER 1000\n' } },
      { name: 'words in another order', files: { Dockerfile: 'FROM «python:3.12-bookworm-slim»\nUSER 1000\n' } },
      { name: 'a JRE of a vendor that has none', files: { Dockerfile: 'FROM «amazoncorretto:17-jre-alpine»\nUSER 1000\n' } },
      { name: 'withdrawn, but still there', files: { Dockerfile: 'FROM «openjdk:11-jre-slim»\nUSER 1000\n' } },
      {
        name: 'on purpose, with the packages of the archive, which is told more softly',
        files: {
          Dockerfile: 'FROM «centos:7»\nRUN sed -i "s|mirror.centos.org|vault.centos.org|" /etc/yum.repos.d/* && yum -y install gcc\n',
        },
      },
      {
        name: 'once for all stages that build on it',
        files: { Dockerfile: 'FROM «openjdk:17-slim» AS build\nRUN ./gradlew build\nFROM openjdk:17-slim\nUSER 1000\n' },
      },
      { name: 'in a build argument', files: { Dockerfile: 'ARG JAVA=17-jre\nFROM «openjdk:${JAVA}»\nUSER 1000\n' } },
      { name: 'gone from its registry', files: { Dockerfile: 'FROM «minio/minio:latest»\nCOPY ca.crt /certs/\nUSER 1000\n' } },
    ],
    good: [
      { files: { Dockerfile: 'FROM eclipse-temurin:17-jre\nUSER 1000\n' } },
      { name: 'a variant that is there', files: { Dockerfile: 'FROM golang:1.21-alpine AS build\nRUN go build\n' } },
      { name: 'the order of this image', files: { Dockerfile: 'FROM python:3.12-slim-bookworm\nUSER 1000\n' } },
      { name: 'that of another one', files: { Dockerfile: 'FROM node:22-bookworm-slim\nUSER 1000\n' } },
      { name: 'an own tag', files: { Dockerfile: 'FROM acme/golang:1.21-slim AS build\nRUN go build\n' } },
      {
        name: 'a digest is pulled whatever the tag says',
        files: { Dockerfile: `FROM golang:1.21-slim@sha256:${'0123456789abcdef'.repeat(4)} AS build\nRUN go build\n` },
      },
      { name: 'another image of that name', files: { Dockerfile: 'FROM registry.acme.example/openjdk:17-jre-slim\nUSER 1000\n' } },
      {
        name: 'a stage of that name',
        files: { Dockerfile: 'FROM eclipse-temurin:17-jre AS openjdk\nUSER 1000\nFROM openjdk\nCMD ["java"]\n' },
      },
    ],
  },
  *check(stage, { today }) {
    const { reference, base } = stage;
    const fact = reference && withdrawn(reference);
    if (!fact || repeatsBase(stage)) return;
    const instead = fact.instead ? `use ${fact.instead}${stage.ships ? orRuntime(fact.instead) : ''}` : 'use a maintained image';
    const never = fact.state === 'never-published';
    const kept = fact.gone ? 'so a build works only where it was pulled before' : 'so it gets no security fixes';
    const effect = never ? 'so the build fails' : kept;
    yield {
      at: base.at,
      message: `"${base.value}" ${never ? 'was never published' : 'was withdrawn'} (${fact.why}), ${effect}; ${instead}`,
      ...(!never && { atMost: usesArchive(stage) ? ('info' as const) : ('warning' as const) }),
      ...(fact.growing && isStale('withdrawn', today) && { atMost: 'info' as const }),
    };
  },
});

/** Whoever takes the packages from the archive of releases that ended knows that this one did. */
function usesArchive({ instructions }: Stage): boolean {
  return instructions.some((one) => one.keyword === 'RUN' && /\bvault\.centos\.org\b/.test(textOf(one)));
}

/** The image without the compiler, which is enough for a program that only runs. */
function orRuntime(image: string): string {
  const runtime = image.replace(/^(eclipse-temurin:\d+)-jdk/, '$1-jre');
  return runtime === image ? '' : `, or ${runtime} where nothing is built`;
}
