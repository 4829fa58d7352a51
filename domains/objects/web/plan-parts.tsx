// What rooms above show of an object's plan: its table with what they know was bought, and what its words are called.
export { objectsWords } from './objects-words.ts';
export { PlanHours } from './plan-hours.tsx';
