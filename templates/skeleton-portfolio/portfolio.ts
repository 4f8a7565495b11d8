import { definePortfolio } from 'casebook';

// Whose case studies these are. Replace the sentences and the skills by your own, and run `check` as you go: a skill that
// nothing shows is a finding. Later add a roadmap, stories and questions for the interview; the editor shows the fields.
export default definePortfolio({
  name: 'Your Name',
  role: 'Solution Architect',
  // One sentence under the name.
  headline: 'I design small systems that keep their promises, and show the arithmetic.',
  order: ['my-system'],
  flagship: 'my-system',
  skills: [
    {
      id: 'databases',
      tier: 'master',
      area: 'Databases',
      technologies: ['PostgreSQL'],
      depth: 'Deep',
      evidence: [
        {
          study: 'my-system',
          decision: 'keepEntriesInPostgresql',
          shows: 'Why one instance with a standby is enough',
        },
      ],
    },
    {
      id: 'backend',
      tier: 'understand',
      area: 'Backend development',
      technologies: ['Go'],
      depth: 'Working knowledge',
      evidence: [{ study: 'my-system', flow: 'storeEntry', shows: 'A write that is kept before it is answered' }],
    },
    {
      id: 'cloud',
      tier: 'aware',
      area: 'Cloud',
      technologies: ['AWS Fargate', 'Amazon RDS'],
      depth: 'Know when to use it',
      evidence: [{ study: 'my-system', page: 'cost', shows: 'What a month costs at launch and at ten times the load' }],
    },
  ],
});
