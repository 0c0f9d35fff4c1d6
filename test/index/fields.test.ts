import { fieldsOfRole } from '../../functions/index/fields.ts';

test.each([
  ['mayor', 'politics'],
  ['Mayor of Alder Point', 'politics'],
  ['mayor-elect', 'politics'],
  ['Sen.', 'politics'],
  ['Senator, D-Ohio', 'politics'],
  ['Republican presidential nominee', 'politics'],
  ['Leader of the Opposition', 'politics'],
  ['Minister for Housing', 'politics'],
  ['Harbour United’s goalkeeper', 'sport'],
  ['goalkeeper for Harbour United', 'sport'],
  ['head coach', 'sport'],
  ['auxiliary bishop', 'clergy'],
  ['attorney general', 'law'],
  ['chief of police', 'police'],
  ['Gen.', 'military'],
  ['consultant cardiologist', 'medicine'],
  ['marine biologist at the university and the study’s lead author', 'science'],
  ['lead singer', 'stage'],
  ['sixth-grader', 'school'],
  ['mayor and lawyer', 'politics+law'],
  ['actor-turned-governor', 'politics+stage'],
])('"%s" is a role of %s', (role, fields) => {
  expect(fieldsOfRole(role)).toBe(fields);
});

test.each([
  ['former goalkeeper', 'sport?'],
  ['ex-mayor', 'politics?'],
  ['retired Gen.', 'military?'],
  ['mayor and former goalkeeper', 'politics+sport?'],
])('"%s" speaks of the past: %s', (role, fields) => {
  expect(fieldsOfRole(role)).toBe(fields);
});

test.each([
  null,
  '',
  'resident',
  'spokeswoman for the mayor',
  'mayor’s aide',
  'wife of the goalkeeper',
  'NATO Secretary-General',
  'general manager',
  'governor of the central bank',
  'life coach',
  'minister of Alder Baptist Church',
  'school’s head teacher',
])('"%s" tells no field', (role) => {
  expect(fieldsOfRole(role)).toBe('');
});
