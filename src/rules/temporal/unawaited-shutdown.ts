import { defineRule } from '../../rule.js';

const dotnet = (source: string) => ({
  Dockerfile:
    'FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build\nWORKDIR /src\nCOPY . .\nRUN dotnet publish -o /out Worker.csproj\nFROM mcr.microsoft.com/dotnet/runtime:10.0\nCOPY --from=build /out /app\nUSER 1654\nENTRYPOINT ["dotnet", "/app/Worker.dll"]\n',
  'Worker.csproj':
    '<Project Sdk="Microsoft.NET.Sdk.Worker">\n  <ItemGroup>\n    <PackageReference Include="Temporalio.Extensions.Hosting" Version="1.18.0" />\n  </ItemGroup>\n</Project>\n',
  'Program.cs': `var builder = Host.CreateApplicationBuilder(args);\n${source}builder.Services.AddHostedTemporalWorker("temporal:7233", "default", "orders");\n`,
});
const spring = (source: string) => ({
  Dockerfile: 'FROM eclipse-temurin:21-jre\nCOPY target/worker.jar /worker.jar\nUSER 1000\nENTRYPOINT ["java", "-jar", "/worker.jar"]\n',
  'pom.xml':
    '<project>\n  <modelVersion>4.0.0</modelVersion>\n  <groupId>acme</groupId>\n  <artifactId>worker</artifactId>\n  <version>1</version>\n  <dependencies>\n    <dependency><groupId>io.temporal</groupId><artifactId>temporal-spring-boot-starter</artifactId><version>1.31.0</version></dependency>\n  </dependencies>\n</project>\n',
  'src/main/java/acme/Main.java': `package acme;\n\nimport io.temporal.spring.boot.ActivityImpl;\n\n@ActivityImpl(taskQueues = "orders")\nclass Main {\n${source}}\n`,
});
const compose = (grace: string) => `services:\n  temporal-worker:\n    build: .\n    stop_grace_period: ${grace}\n`;

export default defineRule({
  id: 'temporal/unawaited-shutdown',
  on: 'temporal.worker',
  topic: 'delivery',
  summary: 'The framework that runs a worker may not wait for its activities to end',
  severity: { development: 'off', staging: 'off', production: 'info' },
  optIn: true,
  rationale: `The host of .NET gives its services thirty seconds to stop, whatever the platform allows beyond that. The starter for Spring Boot asks its workers to stop and does not wait for them. In both
cases activities are cut off in the middle, and tried again only after their timeout.`,
  references: [
    'https://learn.microsoft.com/dotnet/api/microsoft.extensions.hosting.hostoptions.shutdowntimeout',
    'https://github.com/temporalio/sdk-java/issues/2026',
  ],
  examples: {
    bad: [
      { name: '.NET', files: { ...dotnet(''), 'compose.prod.yaml': compose('«2m»') } },
      { name: 'Spring Boot', files: { ...spring(''), 'compose.prod.yaml': compose('«2m»') } },
    ],
    good: [
      {
        name: 'the host waits as long',
        files: {
          ...dotnet('builder.Services.Configure<HostOptions>(o => o.ShutdownTimeout = TimeSpan.FromSeconds(110));\n'),
          'compose.prod.yaml': compose('2m'),
        },
      },
      { name: 'no longer than the host waits', files: { ...dotnet(''), 'compose.prod.yaml': compose('30s') } },
      {
        name: 'the program waits',
        files: {
          ...spring('  void stop() {\n    factory.awaitTermination(100, TimeUnit.SECONDS);\n  }\n'),
          'compose.prod.yaml': compose('2m'),
        },
      },
    ],
  },
  *check({ container, sdk }, { project }) {
    const program = sdk.value;
    const grace = container.stopGracePeriod;
    if (!grace.isSet || grace.value <= 30 || !program?.sourcesComplete) return;
    const isNamed = (pattern: RegExp) => program.sources.some(({ text }) => pattern.test(text));
    const settings = project.files.text(`${program.folder === '' ? '' : `${program.folder}/`}appsettings.json`, program).value ?? '';
    if (program.packages.has('temporalio.extensions.hosting') && !isNamed(/\bShutdownTimeout\b/) && !/shutdownTimeout/i.test(settings)) {
      yield {
        at: grace.at,
        message: `${container.label} has ${grace.value} s to stop, and the host of .NET ends its worker after 30 s all the same; set HostOptions.ShutdownTimeout`,
      };
    }
    if (program.packages.has('io.temporal:temporal-spring-boot-starter') && !isNamed(/\bawaitTermination\b/)) {
      yield {
        at: grace.at,
        message: `${container.label} has ${grace.value} s to stop, and the starter for Spring Boot may not wait for its workers; call awaitTermination of the WorkerFactory as the program ends`,
      };
    }
  },
});
