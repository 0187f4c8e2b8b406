import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { compressedCopies } from './build/compressed-copies.ts'
import { endpointTable } from './build/endpoint-table.ts'
import { nonceForStyles } from './build/nonce-for-styles.ts'

export default defineConfig({
  plugins: [react(), endpointTable(), nonceForStyles(), compressedCopies()],
  html: { cspNonce: '__CSP_NONCE__' },
  build: {
    outDir: '../../dist/web',
    emptyOutDir: true,
    target: 'es2022',
    // Every asset is a file of its own: the content security policy knows no `data:` fonts or scripts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    manifest: true,
    rolldownOptions: {
      input: [
        'index.html',
        'sign-in.html',
        'setup.html',
        'relief.html',
        'norm.html',
        'rate.html',
        'door.html',
        'scan.html',
        'src/door-worker.ts',
      ],
      // The worker that opens the door without the network stands at the root: its place is its reach.
      output: { entryFileNames: ({ name }) => (name === 'door-worker' ? '[name].js' : 'assets/[name]-[hash].js') },
    },
  },
})
