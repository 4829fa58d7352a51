// The fields that the portfolio's contracts are made of, named once. Pure.
import { z } from 'zod';

export const domain = 'portfolio';
export const Id = z.uuid();
export const Day = z.iso.date();
export const Unit = z.string().trim().min(1).max(60);
export const Line = z.string().trim().max(300);
export const Words = z.string().trim().max(8000);
/** A management object by its code; empty: none. */
export const ObjectCode = z.string().trim().max(30);
export const Version = z.int().min(1);
export const Ore = z.int().min(0).max(1e14);
