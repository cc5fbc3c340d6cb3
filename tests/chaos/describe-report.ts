import type { ChaosReport } from './run-chaos.ts';

/** Everything that must not be, in words; nothing when the platform has held. */
export function violationsOf(report: ChaosReport): string[] {
  const { comparison, findings, stuck, hashes, beliefs } = report;
  const silent = beliefs.filter(({ number }) => number === null);
  return [
    ...silent.map(({ title }) => `never acknowledged: ${title}`),
    ...comparison.lost.map((title) => `lost: ${title}`),
    ...comparison.doubled.map((twins) => `doubled: ${twins}`),
    ...comparison.wrong.map((what) => `not as believed: ${what}`),
    ...stuck.map((what) => `stuck: ${what}`),
    ...findings.map(({ name, rows }) => `${name}: ${JSON.stringify(rows)}`),
    ...(hashes.before === hashes.after ? [] : ['the rebuilt read model differs']),
  ];
}

/** What a run prints. */
export function describeReport(report: ChaosReport): string {
  const { beliefs, faults, tally, comparison, findings, stuck, hashes, points } = report;
  const acknowledged = beliefs.filter(({ number }) => number !== null);
  const ends = Object.entries(Object.groupBy(acknowledged, ({ outcome }) => outcome ?? 'waiting'));
  const general = acknowledged.filter(({ ticketType }) => ticketType === 'general-service');
  const completions = acknowledged.flatMap(({ completed }) => Object.values(completed));
  const kills = Object.values(faults.kills).reduce((sum, count) => sum + count, 0);
  const rows: [string, string][] = [
    ['seed', String(report.seed)],
    ['seconds', report.seconds.toFixed(0)],
    ['tickets', `${beliefs.length}, of the general service ${general.length}`],
    ['acknowledged', String(acknowledged.length)],
    ['ends', ends.map(([end, tickets]) => `${end} ${tickets?.length}`).join(', ')],
    ['completions', String(completions.reduce((sum, count) => sum + count, 0))],
    ['lost', String(comparison.lost.length)],
    ['doubled', String(comparison.doubled.length)],
    ['not as believed', String(comparison.wrong.length)],
    ['stuck', String(stuck.length)],
    ['rows that break a rule', String(findings.reduce((sum, { rows: broken }) => sum + broken.length, 0))],
    ['kills', `${kills}: ${listed(faults.kills)}; at no particular place ${faults.random}`],
    ['fault points hit', `${faults.hit.length} of ${points.length}`],
    ['fault points missed', faults.missed.join(', ') || 'none'],
    ['replies lost by the proxy', listed(report.repliesLost)],
    ['mails sent', `${report.mails.sent}, explained repetitions ${report.mails.repeated}`],
    ['unknown outcomes', `${tally.unknown} of ${tally.calls - tally.reads} writing calls`],
    ['repeated after a look', String(tally.repeated)],
    ['longest recovery', `${(faults.longestRecoveryMs / 1_000).toFixed(1)} s (${faults.slowest})`],
    ['quiet after', `${(report.quietMs / 1_000).toFixed(1)} s`],
    ['read model before rebuild', hashes.before],
    ['read model after rebuild', hashes.after],
  ];
  const width = Math.max(...rows.map(([name]) => name.length)) + 2;
  return rows.map(([name, value]) => name.padEnd(width) + value).join('\n');
}

function listed(counts: Record<string, number>): string {
  return (
    Object.entries(counts)
      .map(([name, count]) => `${name} ${count}`)
      .join(', ') || 'none'
  );
}
