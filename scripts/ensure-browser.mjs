import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { findBrowser } from './find-browser.mjs'
import { run } from './run.mjs'

/** The path of a browser for the tests: an installed one, else one fetched now, saying so; null when none can be had. */
export async function ensureBrowser() {
  return findBrowser() ?? (await fetchFromPlaywright()) ?? fetchFromDebian()
}

async function fetchFromPlaywright() {
  console.log('No browser of the Chromium family is installed here; asking Playwright for one.')
  run('playwright install chromium')
  const { chromium } = await import('@playwright/test')
  return existsSync(chromium.executablePath()) ? chromium.executablePath() : null
}

function fetchFromDebian() {
  const mayInstall = process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0
  if (!mayInstall) return null
  console.log('Playwright’s could not be fetched; installing Debian’s chromium.')
  run('apt-get update -qq && apt-get install -y -qq chromium')
  return findBrowser()
}
